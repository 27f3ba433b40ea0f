import {ComplaintForm} from './complaint-form.js';

/**
 * Puts the form that a script tag asks for with its `data-*` right after it; each becomes the
 * attribute of that name. Run again, as where Turbo has exchanged the page's body, it does so unless
 * the form is there.
 */
function placeForm(script: Document['currentScript']): void {
  const {endpoint} = (script as HTMLScriptElement | null)?.dataset ?? {};
  const forms = [...document.querySelectorAll('complaint-form')];
  const isThere = forms.some((form) => form.getAttribute('endpoint') === endpoint);
  if (!script || endpoint === undefined || isThere) return;
  const form = document.createElement('complaint-form');
  for (const {name, value} of script.attributes) {
    if (name.startsWith('data-')) form.setAttribute(name.slice('data-'.length), value);
  }
  script.after(form);
}

// A script that is run again ends before this line: see `intro` in vite.config.ts, which calls
// placeForm() as well.
customElements.define('complaint-form', ComplaintForm);
placeForm(document.currentScript);
