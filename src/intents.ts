/** What the client wants, read from the events of the form: one place for the names in the markup. */
import type {Answers, FieldName, ListName} from './complaint/answers.js';
import type {SectionName} from './complaint/complaint.js';
import {isListField, type FieldAddress} from './complaint/fields.js';
import {addEntry, insertPasted, removeEntry, splitPasted} from './complaint/list-entries.js';
import {readControl} from './form-controls.js';
import type {Action} from './views/button.js';

export type Intent =
  /** Other answers; `focus` is where the client goes on. */
  | {readonly kind: 'answer'; readonly change: Partial<Answers>; readonly focus?: FieldAddress}
  | {readonly kind: 'change'; readonly step: SectionName}
  | {readonly kind: 'show'; readonly address: FieldAddress}
  | {readonly kind: SimpleIntent};

type SimpleIntent = 'back' | 'stop' | 'restart' | 'resume' | 'copy';

/** What an event in the form means; nothing for one in what the page put into a slot. */
export function readIntent(event: Event, form: Node, answers: Answers): Intent | undefined {
  const {target, type} = event;
  if (!(target instanceof Element) || target.getRootNode() !== form) return undefined;
  if (type === 'click') {
    const intent = clickIntent(target, answers);
    if (intent?.kind === 'show') event.preventDefault(); // the page's URL stays as it is
    return intent;
  }
  if (type !== 'paste') return inputIntent(target);
  const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
  const intent = pasteIntent(target, text, answers);
  if (intent) event.preventDefault();
  return intent;
}

/** Typing, choosing, and what the browser fills in. */
export function inputIntent(target: Element): Intent {
  return {kind: 'answer', change: readControl(target)};
}

/** A press of a button or of a link of the error summary. */
export function clickIntent(target: Element, answers: Answers): Intent | undefined {
  const pressed = target.closest<HTMLElement>('[data-action]');
  if (!pressed) return undefined;
  const {action, list, step, field, entry} = pressed.dataset;
  // The views write these attributes, and only with these values.
  switch (action as Action) {
    case 'add':
      return add(list as ListName, answers);
    case 'remove':
      return remove(list as ListName, Number(entry), answers);
    case 'change':
      return {kind: 'change', step: step as SectionName};
    case 'show':
      return {
        kind: 'show',
        address: {field: field as FieldName, entry: entry === undefined ? entry : Number(entry)},
      };
    default:
      return {kind: action as SimpleIntent};
  }
}

/** Pasting several lines, or ticket numbers between commas, makes several entries of a list. */
export function pasteIntent(target: Element, text: string, answers: Answers): Intent | undefined {
  if (!(target instanceof HTMLInputElement) || !isEntry(target.name)) return undefined;
  const field = target.name;
  const pasted = splitPasted(text, {commas: field === 'ticketNumbers'});
  if (pasted.length < 2) return undefined;
  const {value, selectionStart, selectionEnd} = target;
  const index = Number(target.dataset['entry']);
  const before = value.slice(0, selectionStart ?? value.length);
  const after = value.slice(selectionEnd ?? value.length);
  return {
    kind: 'answer',
    change: {[field]: insertPasted(answers[field], {index, before, after}, pasted)},
    focus: {field, entry: index + pasted.length - 1},
  };
}

function isEntry(name: string): name is ListName {
  return isListField(name as FieldName);
}

function add(field: ListName, answers: Answers): Intent {
  const entries = addEntry(answers[field]);
  return {
    kind: 'answer',
    change: {[field]: entries},
    focus: {field, entry: entries.length - 1},
  };
}

function remove(field: ListName, index: number, answers: Answers): Intent {
  return {
    kind: 'answer',
    change: {[field]: removeEntry(answers[field], index)},
    focus: {field, entry: Math.max(index - 1, 0)},
  };
}
