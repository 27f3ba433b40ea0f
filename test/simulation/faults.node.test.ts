/** A form never loses a complaint and never sends it twice, whatever happens on the way. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {temporaryFile} from '../demo/running-receiver.js';
import {simulateFaults, type Report} from './fault-simulation.js';
import {faultNames} from './faults.js';

const SEED = Number(process.env['SIMULATION_SEED'] ?? 20_261_122);
const CLIENTS = Number(process.env['SIMULATION_CLIENTS'] ?? 600);

async function simulate(t: TestContext, seed: number, clients: number): Promise<Report> {
  return simulateFaults(await temporaryFile(t), seed, clients);
}

test('no complaint is lost or stored twice, and every client sees an outcome in time', async (t) => {
  const report = await simulate(t, SEED, CLIENTS);
  const {figures} = report;
  console.log(inWords(report));

  assert.equal(report.lost, 0, 'lost');
  assert.equal(report.storedTwice, 0, 'stored twice');
  assert.equal(report.draftsLeft, 0, 'drafts left');
  assert.equal(report.wrongReferences, 0, 'wrong references');
  assert.equal(report.mostIdsOfOneComplaint, 1, 'IDs of one complaint');
  assert.equal(report.mostBodiesOfOneId, 1, 'bodies of one ID');
  assert.equal(report.redirectsFollowed, 0, 'redirects followed');
  assert.ok(figures.longestToOutcome <= 90_000, 'time to a visible outcome');
  assert.equal(figures.mostAttemptsInSeries, 4, 'attempts in a series');
  assert.ok(figures.latestAttempt <= 75_000, 'the latest attempt');
  // A simulation in which little happened would prove little.
  assert.deepEqual(
    faultNames.filter((name) => !figures.faults[name]),
    [],
    'each fault has happened',
  );
  assert.ok(report.sent > CLIENTS / 2 && report.gaveUp > 0);
});

test('the same seed gives the same figures, another seed others', async (t) => {
  const first = await simulate(t, 1, 40);
  assert.deepEqual(await simulate(t, 1, 40), first);
  assert.notDeepEqual(await simulate(t, 1001, 40), first);
});

function inWords(report: Report): string {
  const {figures} = report;
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  const counts = (all: Record<string, number>): string =>
    Object.entries(all)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    `Fault simulation, seed ${SEED}: ${report.clients} clients, ${figures.attempts} attempts`,
    `  sent ${report.sent}, gave up ${report.gaveUp} with their draft`,
    `  complaints lost: ${report.lost}`,
    `  stored twice: ${report.storedTwice}`,
    `  IDs per complaint: ${report.mostIdsOfOneComplaint}`,
    `  bodies per ID: ${report.mostBodiesOfOneId}`,
    `  redirects followed: ${report.redirectsFollowed}`,
    `  longest time to a visible outcome: ${seconds(figures.longestToOutcome)} simulated`,
    `  most attempts in a series: ${figures.mostAttemptsInSeries}`,
    `  latest attempt after the first: ${seconds(figures.latestAttempt)} simulated`,
    `  what clients saw: ${counts(figures.outcomes)}`,
    `  what happened: ${counts(figures.faults)}`,
  ].join('\n');
}
