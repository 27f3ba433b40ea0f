/** What retries do to an endpoint that is down for a minute, and for the clients. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {simulateCrowd, type CrowdReport, type Outage} from './crowd.js';

const SEED = 20_261_122;
const CLIENTS = 10_000;

test('jitter keeps clients that were cut off together from coming back together', async () => {
  const jitter = await simulateCrowd('refuses', {seed: SEED, clients: CLIENTS, hasJitter: true});
  const none = await simulateCrowd('refuses', {seed: SEED, clients: CLIENTS, hasJitter: false});
  // In whole seconds little is to be seen: the first wait, over which jitter spreads, is no longer.
  console.log(
    [
      `Crowd, seed ${SEED}: ${CLIENTS} clients in two minutes, the endpoint is down for one`,
      `  peak request rate with jitter: ${rate(jitter)}`,
      `  the same clients without jitter: ${rate(none)}`,
      through('refuses', jitter),
    ].join('\n'),
  );
  assert.ok(jitter.peakRate < none.peakRate / 3);
  assert.ok(jitter.requests <= CLIENTS * 4);
  assert.ok(jitter.through > 0);
});

/** The least share of the clients that meet the outage and get through without doing anything. */
const leastThrough: [Outage, number][] = [
  ['hangs', 0.6],
  ['answers 503, Retry-After: 20', 0.8],
];
for (const [outage, least] of leastThrough) {
  test(`most clients get through by themselves when the endpoint ${outage}`, async () => {
    const crowd = await simulateCrowd(outage, {seed: SEED, clients: CLIENTS, hasJitter: true});
    console.log(through(outage, crowd));
    assert.ok(crowd.through / crowd.met >= least);
    assert.ok(crowd.requests <= CLIENTS * 4);
  });
}

test('the same seed gives the same crowd, another seed another', async () => {
  const crowd = (seed: number): Promise<CrowdReport> =>
    simulateCrowd('refuses', {seed, clients: 500, hasJitter: true});
  assert.deepEqual(await crowd(1), await crowd(1));
  assert.notDeepEqual(await crowd(2), await crowd(1));
});

function through(outage: Outage, {met, through}: CrowdReport): string {
  const ofMet = percent(through / met);
  const ofAll = percent(1 - (met - through) / CLIENTS);
  return `  without a hand, when it ${outage}: ${ofMet} of the ${met} that met the outage, ${ofAll} of all`;
}

function rate({peakRate, busiestSecond}: CrowdReport): string {
  return `${peakRate}/s (in a tenth of a second), ${busiestSecond}/s (in a whole second)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
