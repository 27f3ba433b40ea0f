/** Opens the forms whose states are measured, each with what the client writes and the page gives. */
import {html} from 'lit';
import {openForm, type FormDriver, type Surroundings} from '../support/driver.js';
import {forgetDrafts} from '../support/reload.js';
import type {AnswersByLabel, AskedStep} from '../support/sample-answers.js';
import {useFont} from './fonts.js';
import {words, type Language} from './words.js';

/** What the client writes and the page gives, where it is not the usual. */
export interface Content {
  readonly answers?: Readonly<Record<Language, AnswersByLabel>>;
  readonly properties?: Surroundings['properties'];
  /** What the endpoint says when it refuses. */
  readonly detail?: string;
  readonly reference?: string;
  /** Of one of the files. */
  readonly fileName?: string;
}

/** Brings a new form to a state. */
export type Opening = (lang: Language, content?: Content) => Promise<FormDriver>;

// Drafts of another file, which may run at the same time, are none of these states' business.
const endpoint = `/states-${crypto.randomUUID()}`;
forgetDrafts(endpoint);

/** The step with all before it answered. */
export function opened(step: AskedStep | 'review', attributes = {}): Opening {
  return async (lang, content) => {
    const form = await open(lang, content, attributes);
    await form.completeTo(step, answersIn(lang, content));
    return form;
  };
}

export async function open(
  lang: Language,
  content: Content = {},
  attributes = {},
): Promise<FormDriver> {
  const page = {organization: 'Example Ltd', 'support-url': 'https://example.org/help'};
  const form = await openForm(
    {lang, endpoint, ...page, ...attributes},
    {properties: content.properties ?? {}, children: html`<p>Call us.</p>`},
  );
  useFont(form, 'wide');
  return form;
}

export function answersIn(lang: Language, content?: Content): AnswersByLabel {
  return content?.answers?.[lang] ?? words[lang].answers;
}
