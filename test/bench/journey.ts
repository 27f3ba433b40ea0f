/** The way through the form: what is answered at each step, and how long the next one takes. */
import {median} from './samples.js';
import type {Visit} from './visit.js';

/** By the names of the controls, which both forms share. */
export const answers = {
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees'},
  details: {
    description: 'You charged the fee twice.',
    desiredResolution: 'Refund one of the two.',
    when: 'exact',
    date: '2020-11-01',
    ticketNumbers: '12345678',
  },
} as const;

/** What stands for all changes of step together. */
export const ALL_STEPS = 'all five';

/** Goes to the review and back; milliseconds of each change of step, by what is shown. */
export async function timeSteps(visit: Visit): Promise<ReadonlyMap<string, number>> {
  const times = new Map([
    ['personal (250 countries)', await visit.ask('goOn', answers.account)],
    ['subject', await visit.ask('goOn', answers.person)],
    ['details', await visit.ask('goOn', answers.subject)],
    ['review', await visit.ask('goOn', answers.details)],
    ['back to details', await visit.ask('press', '[data-action=back]')],
  ]);
  await visit.expect('[name=description]');
  return times.set(
    ALL_STEPS,
    [...times.values()].reduce((sum, time) => sum + time, 0),
  );
}

const SENTENCE =
  'On the first of November you charged me the same fee twice, and nobody answered. ';
const LONG_TEXT = SENTENCE.repeat(200).slice(0, 10_000);

export async function startLongText(visit: Visit): Promise<void> {
  await visit.ask('startTyping', '[name=description]', LONG_TEXT);
}

/** Presses a key until it was pressed so often; milliseconds from each press to its paint. */
export async function pressKeys({page}: Visit, count: number): Promise<readonly number[]> {
  const before = Number(await page.evaluate('probe.presses.length'));
  for (let pressed = before + 1; pressed <= count; pressed++) {
    await page.keyboard.press('a');
    await page.evaluate(`probe.until(() => probe.presses.length >= ${pressed})`);
  }
  return (await page.evaluate('probe.presses')) as number[];
}

/** At the end of a text of 10 000 characters; the median of the milliseconds. */
export async function timeKeyPress(visit: Visit): Promise<number> {
  await startLongText(visit);
  const [_first, ...presses] = await pressKeys(visit, 11);
  return median(presses);
}
