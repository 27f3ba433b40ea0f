import type {Answers} from './answers.js';
import {hasContent} from './text.js';

/** What makes a complaint easy to settle, in the order in which it is asked. */
export type Strength = 'happened' | 'expected' | 'when' | 'tickets' | 'people' | 'tried';

/** Each strength, and whether the answers have it already. */
export function strengthsOf(answers: Answers): [Strength, boolean][] {
  const {when, date, approximateDate} = answers;
  return [
    ['happened', hasContent(answers.description)],
    ['expected', hasContent(answers.desiredResolution)],
    [
      'when',
      (when === 'exact' && date !== '') || (when === 'approximate' && hasContent(approximateDate)),
    ],
    ['tickets', answers.ticketNumbers.some(hasContent)],
    ['people', answers.individuals.some(hasContent)],
    ['tried', hasContent(answers.actionsTaken)],
  ];
}
