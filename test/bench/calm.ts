/** Whether the machine has nothing else to do: else no figure can be trusted. */
import {cpus} from 'node:os';
import {setTimeout as sleep} from 'node:timers/promises';

/** Busier than this, in processors, is not calm. */
const CALM = 0.25;

/** Waits for a calm moment, but not for ever; how many processors others keep busy. */
export async function waitUntilCalm(milliseconds: number): Promise<number> {
  const end = Date.now() + milliseconds;
  let busy = await busyProcessors();
  while (!isCalm(busy) && Date.now() < end) busy = await busyProcessors();
  return busy;
}

export const isCalm = (busy: number): boolean => busy <= CALM;

export function describeCalm(busy: number): string {
  const processors = `${busy.toFixed(1)} of ${cpus().length} processors busy with other things`;
  return isCalm(busy)
    ? `calm (${processors})`
    : `NOISY: ${processors}; the times are not to be trusted`;
}

async function busyProcessors(): Promise<number> {
  const before = workDone();
  const start = Date.now();
  await sleep(1500);
  return (workDone() - before) / (Date.now() - start);
}

/** Milliseconds of work of all processors since the machine was started. */
function workDone(): number {
  return cpus()
    .map(({times}) => times.user + times.nice + times.sys + times.irq)
    .reduce((sum, time) => sum + time, 0);
}
