/** What the client wants, read from the events of the form: one place for the names in the markup. */
import {answerAt, type Answers} from '../complaint/answers.js';
import {addEntry, insertPasted, removeEntry, splitPasted} from '../complaint/list-entries.js';
import {filesQuestion, isListField, type ListName} from '../complaint/questions.js';
import {MOST_ENTRIES} from '../complaint/rules.js';
import type {SectionName} from '../complaint/sections.js';
import {hasContent} from '../complaint/text.js';
import type {Intent} from '../session/intent.js';
import type {Action} from '../views/button.js';
import {readControl} from './controls.js';

/** A copy, or to stay and keep the browser from going on: these are not the session's. */
export type PageIntent =
  | Intent
  | {readonly kind: 'addFiles'}
  | {readonly kind: 'copy'}
  | {readonly kind: 'copyText'}
  | {readonly kind: 'stay'};

/**
 * The `keyCode` of a key that an input method takes.
 *
 * @see https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
 */
const COMPOSING = 229;

interface KeyPress {
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** What an event in the form means; nothing for one in what the page put into a slot. */
export function readIntent(
  event: Event,
  form: Node | null,
  answers: Answers,
): PageIntent | undefined {
  const {target, type} = event;
  if (!(target instanceof Element) || !form?.contains(target)) return undefined;
  if (type === 'click') {
    const intent = clickIntent(target, answers);
    if (intent?.kind === 'show') event.preventDefault(); // the page's URL stays as it is
    return intent;
  }
  if (type === 'input' || type === 'change') return inputIntent(target, answers, type === 'input');
  const intent =
    event instanceof KeyboardEvent
      ? keyIntent(target, event, answers)
      : pasteIntent(target, pastedText(event), answers);
  if (intent) event.preventDefault();
  return intent;
}

function pastedText(event: Event): string {
  return (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
}

/** Typing, choosing, and what the browser fills in; of which it may tell twice. */
export function inputIntent(
  target: Element,
  answers: Answers,
  isTyping = false,
): PageIntent | undefined {
  const given = readControl(target);
  const fields = Object.keys(given);
  const isNew = fields.some(
    (name) => JSON.stringify(given[name]) !== JSON.stringify(answerAt(answers, name)),
  );
  // Of half a date there is no value, but who types it has answered.
  const isHalf = isTyping && target instanceof HTMLInputElement && target.validity.badInput;
  return isNew || isHalf ? {kind: 'answer', answers: given} : undefined;
}

/** A press of a button or of a link of the error summary. */
export function clickIntent(target: Element, answers: Answers): PageIntent | undefined {
  if (target.closest('[type=submit]')) return {kind: 'goOn'};
  const pressed = target.closest<HTMLElement>('[data-action]');
  if (!pressed) return undefined;
  const {action, step, field = '', entry} = pressed.dataset;
  // The views write these attributes, and only with these values.
  switch (action as Action) {
    case 'add':
      return add(field as ListName, answers);
    case 'remove':
      return remove(field as ListName, Number(entry), answers);
    case 'removeFile':
      return removeFile(Number(entry), answers);
    case 'retryFile':
      return retryFile(Number(entry), answers);
    case 'clear':
      return {kind: 'answer', answers: {[field]: ''}, focus: {field}};
    case 'revise':
      return {kind: 'revise', step: step as SectionName};
    case 'show':
      return {
        kind: 'show',
        address: {field, entry: entry === undefined ? entry : Number(entry)},
      };
    default:
      return {
        kind: action as 'back' | 'addFiles' | 'stop' | 'restart' | 'resume' | 'copy' | 'copyText',
      };
  }
}

/** Enter in an entry of a list leads to the next one; in an empty entry it does nothing. */
export function keyIntent(
  target: Element,
  {key, isComposing, keyCode}: KeyPress,
  answers: Answers,
): PageIntent | undefined {
  // While a word is composed, as in Japanese, Enter chooses it; in Safari it is over by then.
  if (key !== 'Enter' || isComposing || keyCode === COMPOSING || !isEntry(target)) return undefined;
  const {name: field, value} = target;
  if (!hasContent(value)) return {kind: 'stay'};
  const entry = Number(target.dataset['entry']) + 1;
  return answers[field][entry] === ''
    ? {kind: 'answer', answers: {}, focus: {field, entry}}
    : changeList(field, addEntry(answers[field], entry), entry);
}

/** Pasting several lines, or ticket numbers between commas, makes several entries of a list. */
export function pasteIntent(
  target: Element,
  text: string,
  answers: Answers,
): PageIntent | undefined {
  if (!isEntry(target)) return undefined;
  const {name: field, value, selectionStart, selectionEnd} = target;
  const pasted = splitPasted(text, {commas: field === 'ticketNumbers'});
  if (pasted.length < 2) return undefined;
  const index = Number(target.dataset['entry']);
  const before = value.slice(0, selectionStart ?? value.length);
  const after = value.slice(selectionEnd ?? value.length);
  const entries = insertPasted(answers[field], {index, before, after}, pasted);
  // As any paste goes in, so that undo takes it back.
  if (entries.filter(hasContent).length > MOST_ENTRIES) return undefined;
  return changeList(field, entries, index + pasted.length - 1);
}

function isEntry(target: Element): target is HTMLInputElement & {name: ListName} {
  return target instanceof HTMLInputElement && isListField(target.name);
}

function add(field: ListName, answers: Answers): PageIntent {
  const entries = addEntry(answers[field]);
  return changeList(field, entries, entries.length - 1);
}

function remove(field: ListName, index: number, answers: Answers): PageIntent {
  return changeList(field, removeEntry(answers[field], index), Math.max(index - 1, 0));
}

/** The next one takes its place, or the button after them. */
function removeFile(removed: number, {files}: Answers): PageIntent {
  const next = files[files.findIndex(({id}) => id === removed) + 1];
  return {
    kind: 'answer',
    answers: {files: files.filter(({id}) => id !== removed)},
    focus: {field: filesQuestion.name, entry: next?.id},
  };
}

function retryFile(retried: number, {files}: Answers): PageIntent {
  return {
    kind: 'answer',
    answers: {
      files: files.map((file) => (file.id === retried ? {...file, fault: undefined} : file)),
    },
    focus: {field: filesQuestion.name, entry: retried},
  };
}

/** Other entries, of which one takes focus. */
function changeList(field: ListName, entries: readonly string[], entry: number): PageIntent {
  return {kind: 'answer', answers: {[field]: entries}, focus: {field, entry}};
}
