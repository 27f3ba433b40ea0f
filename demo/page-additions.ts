/**
 * Adds to the form what the address asks for, while it stands there with its answers. What the page
 * says only with or without an addition is marked `data-with` or `data-without`.
 */
import {askWords} from './address.js';
import {ownQuestions} from './receiver/own-questions.js';
import {currentAdditions, onAddressChange} from './page-address.js';

function showAdditions(): void {
  const added: readonly string[] = currentAdditions();
  const isAdded = (name: string | undefined): boolean => added.includes(name ?? '');
  const form = document.querySelector('complaint-form');
  if (form) {
    form.setAttribute('ask', askWords.filter(isAdded).join(' '));
    form.setAttribute('questions', JSON.stringify(isAdded('questions') ? ownQuestions : []));
    form.setAttribute('resolve-within', isAdded('weeks') ? 'P8W' : '7');
    if (isAdded('files')) form.setAttribute('upload-endpoint', '/complaints/files');
    else form.removeAttribute('upload-endpoint');
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-with]'))
    part.hidden = !isAdded(part.dataset['with']);
  for (const part of document.querySelectorAll<HTMLElement>('[data-without]'))
    part.hidden = isAdded(part.dataset['without']);
}

showAdditions();
onAddressChange(showAdditions);
