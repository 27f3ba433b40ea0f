import {msg, str} from '@lit/localize';
import {sectionNames} from '../complaint/sections.js';
import {formatDate, formatMoment} from '../localization/format.js';
import {isUnsent, type Sent} from '../session/state.js';
import {answerRows, notProvided} from './answer-rows.js';
import {sectionTitle} from './heading.js';
import {contactLabel, milestones} from './milestones.js';
import {hasAnswers, type AnswersView, type View} from './view-model.js';

/** The complaint as a text to keep: every answer and, once it was sent, its reference and dates. */
export function copyText(view: View): string {
  if (!hasAnswers(view)) return '';
  const {state} = view;
  const opening = state.status === 'sent' ? receiptLines(view, state) : [notSent(view)];
  const title = [copyTitle(), view.organization].filter(Boolean).join(': ');
  return [[title, ...opening], ...sections(view)]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function sections(view: AnswersView): string[][] {
  return sectionNames.map((section) => [
    sectionTitle(section).toUpperCase(),
    ...answerRows(section, view).flatMap(({label, values}) => [
      label,
      ...(values.length > 0 ? values : [notProvided()]).map(indent),
    ]),
  ]);
}

function receiptLines(view: View, state: Sent): string[] {
  const {reference} = state.receipt;
  const lines = milestones(state, view).flatMap(({label, address = '', texts, contact}) => [
    `${label} ${address}`.trim(),
    ...[...texts, ...(contact ? [`${contactLabel()} ${contact}`] : [])].map(indent),
  ]);
  return [
    ...(reference === null ? [] : [referenceLine(reference)]),
    receivedLine(formatMoment(state.receivedAt)),
    ...lines,
  ];
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

function receivedLine(moment: string): string {
  return msg(str`Received by us: ${moment}`, {
    id: 'copy.received.text',
    desc: 'In the copy in a text file, once the complaint has arrived. 0: a date with the time',
  });
}

/** Of an attempt that failed nobody knows whether it has arrived. */
function notSent({state, today}: AnswersView): string {
  const date = formatDate(today);
  return isUnsent(state) && state.ticket?.complaint
    ? msg(str`Not confirmed yet. Saved on ${date}.`, {
        id: 'copy.not-confirmed.text',
        desc: 'In the copy in a text file, after sending has failed. 0: a date',
      })
    : msg(str`Not sent yet. Saved on ${date}.`, {
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
