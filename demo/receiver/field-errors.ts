import {LONGEST_OWN_ANSWER, type ErrorCode} from '../../src/complaint/complaint.js';
import {fieldAt, type FieldName} from '../../src/complaint/questions.js';
import {isBuiltIn, MOST_ENTRIES, rules, type Rule} from '../../src/complaint/rules.js';
import {ownQuestions} from './own-questions.js';
import {fieldLabels} from './field-labels.js';
import {jsonPointer} from './json-pointer.js';
import type {Language, Words} from './language.js';

/** One entry of a problem's `errors`: where in the body, and how the client can mend it. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** What the schema reports; zod's issues fit. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The unknown properties of the object at `path`. */
  readonly keys?: readonly string[];
}

/** The form shows at most 20 errors, so more are of no use. */
const MOST_ERRORS = 20;

/**
 * The schema's complaints in the client's own language, each with a pointer to its field. A value
 * that breaks several rules gets the first: an empty address need not hear that it is malformed.
 */
export function fieldErrors(issues: readonly SchemaIssue[], language: Language): FieldError[] {
  const details = new Map<string, string>();
  for (const {path, words} of issues.flatMap(parts)) {
    const pointer = jsonPointer(path);
    if (!details.has(pointer)) details.set(pointer, words[language]);
    if (details.size === MOST_ERRORS) break;
  }
  return [...details].map(([pointer, detail]) => ({pointer, detail}));
}

/** What an issue is about: one value, or each of the unknown properties. */
function parts({path, message, keys}: SchemaIssue): {path: readonly PropertyKey[]; words: Words}[] {
  return keys
    ? keys.map((key) => ({path: [...path, key], words: unknownPart(key)}))
    : [{path, words: wordsFor(path, message)}];
}

function wordsFor(path: readonly PropertyKey[], code: string): Words {
  const address = fieldAt(path);
  if (!address) return damagedPart(path);
  const labels = labelsOf(address.field);
  const en = `“${labels.en}”${address.entry === undefined ? '' : `, entry ${address.entry + 1}`}`;
  const it = `«${labels.it}»${address.entry === undefined ? '' : `, voce ${address.entry + 1}`}`;
  const words = wordsByCode[code as ErrorCode] ?? wordsByCode.malformed;
  return words(en, it, address.field);
}

/** The message stands at its field, so that one without a label here is known, too. */
function labelsOf(field: FieldName): Words {
  if (isBuiltIn(field)) return fieldLabels[field];
  const own = ownQuestions.find(({name}) => name === field);
  return own?.label ?? {en: 'this answer', it: 'questa risposta'};
}

function limitOf(field: FieldName): number {
  return (isBuiltIn(field) && (rules[field] as Rule).limit) || LONGEST_OWN_ANSWER;
}

const wordsByCode: Readonly<
  Partial<Record<ErrorCode, (en: string, it: string, field: FieldName) => Words>> &
    Record<'malformed', (en: string, it: string) => Words>
> = {
  required: (en, it) => ({en: `Please fill in ${en}.`, it: `Compila ${it}.`}),
  tooLong: (en, it, field) => {
    const limit = limitOf(field);
    return {
      en: `The text in ${en} is too long: please use at most ${limit.toLocaleString('en')} characters.`,
      it: `Il testo in ${it} è troppo lungo: usa al massimo ${limit.toLocaleString('it')} caratteri.`,
    };
  },
  tooMany: (en, it) => ({
    en: `There are too many entries in ${en}: please keep ${MOST_ENTRIES} and put the rest in the description.`,
    it: `Ci sono troppe voci in ${it}: lasciane ${MOST_ENTRIES} e scrivi le altre nella descrizione.`,
  }),
  invalidEmail: (en, it) => ({
    en: `We cannot write to the address in ${en}: please give it in full, like name@example.com.`,
    it: `Non possiamo scrivere all'indirizzo in ${it}: scrivilo per intero, come nome@example.com.`,
  }),
  invalidPhone: (en, it) => ({
    en: `The number in ${en} is too short: please give at least 5 digits.`,
    it: `Il numero in ${it} è troppo corto: servono almeno 5 cifre.`,
  }),
  unknownCountry: (en, it) => ({
    en: `We do not know the country in ${en}: please choose one from the list.`,
    it: `Non conosciamo il paese in ${it}: scegline uno dall'elenco.`,
  }),
  notReal: (en, it) => ({
    en: `The calendar or the clock does not have what is in ${en}: please check it.`,
    it: `Il calendario o l'orologio non ha il valore in ${it}: controllalo.`,
  }),
  tooEarly: (en, it) => ({
    en: `The year in ${en} is before 1900: please check it.`,
    it: `L'anno in ${it} è precedente al 1900: controllalo.`,
  }),
  malformed: (en, it) => ({
    en: `We could not read ${en}: please fill it in again.`,
    it: `Non siamo riusciti a leggere ${it}: compila di nuovo il campo.`,
  }),
};

/** A part that the client never sees, such as `submissionId`: only a new page can mend it. */
function damagedPart(path: readonly PropertyKey[]): Words {
  const name = path.join('.');
  return {
    en: `A technical part of the complaint, “${name}”, is missing or damaged: please reload the page and send it again.`,
    it: `Una parte tecnica del reclamo, «${name}», manca o è danneggiata: ricarica la pagina e invialo di nuovo.`,
  };
}

/** A part that only another page can have sent. */
export function unknownPart(key: string): Words {
  const name = key.slice(0, 64);
  return {
    en: `The complaint has a part that we do not know, “${name}”: please reload the page and send it again.`,
    it: `Il reclamo ha una parte che non conosciamo, «${name}»: ricarica la pagina e invialo di nuovo.`,
  };
}
