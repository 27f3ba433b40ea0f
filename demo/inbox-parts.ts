import type {Complaint} from '../src/complaint/complaint.js';
import {fieldLabels} from './receiver/field-labels.js';
import type {Words} from './receiver/language.js';
import {ownQuestions} from './receiver/own-questions.js';
import {texts, type Language, type Texts} from './texts.js';

/** What was asked besides, and what was answered. */
export type Part = readonly [label: string, answer: string];

/** Of a complaint what not every form asks, as staff read it; nothing where nothing was asked. */
export function askedBesides(
  {person, details, extra = {}}: Complaint,
  language: Language,
): readonly Part[] {
  const words = texts[language];
  const parts: [label: Words, answer: string | boolean | null | undefined][] = [
    [fieldLabels.onBehalf, representativeOf(person, words)],
    [fieldLabels.contactBy, contactOf(person, words)],
    [fieldLabels.supportNeeds, person.supportNeeds],
    [fieldLabels.loss, details.loss],
    ...ownQuestions.map(({name, label}) => [label, extra[name]] as [Words, string | boolean]),
  ];
  return parts
    .filter(([, answer]) => answer !== undefined)
    .map(([label, answer = null]) => [label[language], inWords(answer, words)]);
}

function inWords(answer: string | boolean | null, words: Texts): string {
  if (typeof answer === 'string') return answer;
  if (answer === null) return words.noAnswer;
  return answer ? words.ticked : words.notTicked;
}

function representativeOf({representative}: Complaint['person'], words: Texts): string | undefined {
  if (!representative) return representative === null ? words.forSelf : undefined;
  const {fullName, email, relationship} = representative;
  const by = [fullName, email, relationship].filter((text) => text !== null).join(', ');
  return `${words.forOther} ${by}`;
}

function contactOf({contact}: Complaint['person'], words: Texts): string | undefined {
  return contact?.by === 'phone' ? contact.phone : contact && words.byEmail;
}

/** The names of the files that came with a complaint, each with its size in words. */
export function attachedFiles(
  {attachments = []}: Complaint,
  language: Language,
): readonly (readonly [name: string, size: string])[] {
  return attachments.map(({name, size}) => [name, inBytes(size, language)]);
}

function inBytes(size: number, language: Language): string {
  const [unit, bytes] =
    size < 1_000 ? ['byte', 1] : size < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000];
  const format = {style: 'unit', unit, maximumFractionDigits: 1} as const;
  return new Intl.NumberFormat(language, format).format(size / bytes);
}
