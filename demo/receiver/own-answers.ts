import type {Complaint} from '../../src/complaint/complaint.js';
import {unknownPart, type FieldError} from './field-errors.js';
import {jsonPointer} from './json-pointer.js';
import type {Language, Words} from './language.js';

type Answer = string | boolean | null;

/** What an answer must be, and what is said when it is not. */
interface OwnRule {
  readonly holds: (answer: Answer) => boolean;
  readonly mend: Words;
}

/**
 * By the name of a question; they are those of `own-questions.ts`. The schema checks only that `extra`
 * is made of texts, booleans and nulls: what a page asks, its endpoint knows.
 */
const ownRules: Readonly<Record<string, OwnRule>> = {
  orderNumber: {
    holds: (answer) =>
      answer === null || (typeof answer === 'string' && /^[A-Z]-\d{1,8}$/i.test(answer)),
    mend: {
      en: 'An order number is a letter, a hyphen and digits, like A-1742: please check it, or leave it empty.',
      it: "Un numero d'ordine è una lettera, un trattino e delle cifre, come A-1742: controllalo, o lascia vuoto il campo.",
    },
  },
  consent: {
    holds: (answer) => answer === true,
    mend: {
      en: 'We can only deal with your complaint if we may look into your account: please tick the box.',
      it: 'Possiamo gestire il reclamo solo se ci permetti di consultare il tuo account: spunta la casella.',
    },
  },
};

/** What is wrong with the answers to the company's own questions; nothing where none were asked. */
export function ownErrors(extra: Complaint['extra'], language: Language): FieldError[] {
  if (!extra) return [];
  const unknown = Object.keys(extra).filter((name) => !Object.hasOwn(ownRules, name));
  const wrong = Object.entries(ownRules).filter(([name, {holds}]) => !holds(extra[name] ?? null));
  return [
    ...unknown.map((name) => errorAt(name, unknownPart(name)[language])),
    ...wrong.map(([name, {mend}]) => errorAt(name, mend[language])),
  ];
}

function errorAt(name: string, detail: string): FieldError {
  return {pointer: jsonPointer(['extra', name]), detail};
}
