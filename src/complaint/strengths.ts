import type {Answers} from './answers.js';
import {normalizeLine} from './text.js';

/** What makes a complaint easy to settle, in the order in which it is asked. */
export type Strength = 'happened' | 'expected' | 'when' | 'tickets' | 'people' | 'tried';

/** Each strength, and whether the answers have it already. */
export function strengthsOf(answers: Answers): [Strength, boolean][] {
  const isGiven = (text: string): boolean => normalizeLine(text) !== '';
  const {when, date, approximateDate} = answers;
  return [
    ['happened', isGiven(answers.description)],
    ['expected', isGiven(answers.desiredResolution)],
    [
      'when',
      (when === 'exact' && date !== '') || (when === 'approximate' && isGiven(approximateDate)),
    ],
    ['tickets', answers.ticketNumbers.some(isGiven)],
    ['people', answers.individuals.some(isGiven)],
    ['tried', isGiven(answers.actionsTaken)],
  ];
}
