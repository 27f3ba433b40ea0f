import {msg, str} from '@lit/localize';
import {sectionNames} from '../complaint/fields.js';
import {formatDate} from '../localization/format.js';
import type {Sent, WizardState} from '../wizard/wizard-state.js';
import {answerRows, notProvided} from './answer-rows.js';
import {sectionTitle} from './heading.js';
import {milestones, type Promises} from './milestones.js';
import type {Setting} from './view-model.js';

/** The complaint as a text to keep: every answer and, once it was sent, its reference and dates. */
export function copyText(state: WizardState, setting: Setting, promises: Promises): string {
  const opening =
    state.status === 'sent' ? receiptLines(state, promises) : [notSent(setting.today)];
  const title = [copyTitle(), setting.organization].filter(Boolean).join(': ');
  return [[title, ...opening], ...sections(state, setting)]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function sections({answers}: WizardState, {categories}: Setting): string[][] {
  return sectionNames.map((section) => [
    sectionTitle(section).toUpperCase(),
    ...answerRows(section, answers, categories).flatMap(({label, values}) => [
      label,
      ...(values.length > 0 ? values : [notProvided()]).map(indent),
    ]),
  ]);
}

function receiptLines(state: Sent, promises: Promises): string[] {
  const {reference} = state.receipt;
  const lines = milestones(state, promises).flatMap(({label, address = '', texts}) => [
    `${label} ${address}`.trim(),
    ...texts.map(indent),
  ]);
  return reference === null ? lines : [referenceLine(reference), ...lines];
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function referenceLine(reference: string): string {
  return msg(str`Reference: ${reference}`, {
    id: 'copy.reference.text',
    desc: 'In the copy in a text file. 0: the reference number',
  });
}

function notSent(today: string): string {
  return msg(str`Not sent yet. Saved on ${formatDate(today)}.`, {
    id: 'copy.not-sent.text',
    desc: 'In the copy in a text file. 0: a date',
  });
}

/** The name of the text file, without its ending. */
export function copyName(): string {
  return copyTitle().toLowerCase();
}

function copyTitle(): string {
  return msg('Complaint', {
    id: 'copy.title.text',
    desc: 'First line of the copy in a text file, and the name of that file',
  });
}
