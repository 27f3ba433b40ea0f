/** The first step, each change of step and a key press: both forms in turns, in changing order. */
import {timeKeyPress, timeSteps} from './journey.js';
import {Samples} from './samples.js';
import type {Stage} from './stage.js';
import type {Conditions} from './visit.js';

interface Plan extends Conditions {
  readonly pairs: number;
}

export const conditionName = ({cpu, network}: Conditions): string =>
  `CPU ${cpu}x, ${network === 'slow' ? 'slow 4G' : 'fast network'}`;

/** Where the goals are, there are the most samples. */
const plans: readonly Plan[] = [
  {cpu: 1, network: 'fast', pairs: 7},
  {cpu: 4, network: 'fast', pairs: 11},
  {cpu: 1, network: 'slow', pairs: 5},
  {cpu: 4, network: 'slow', pairs: 11},
];

export interface Speed {
  readonly firstStep: Samples;
  readonly steps: Samples;
  readonly keyPress: Samples;
}

/** The conditions take turns too: what disturbs the machine for a while disturbs all of them. */
export async function measureSpeed(stage: Stage): Promise<Speed> {
  const speed = {firstStep: new Samples(), steps: new Samples(), keyPress: new Samples()};
  const rounds = Math.max(...plans.map(({pairs}) => pairs));
  for (let round = 0; round < rounds; round++) {
    for (const plan of plans.filter(({pairs}) => round < pairs)) {
      if (plan.network === 'fast') await measureJourneys(stage, plan, speed);
      else await measureFirstSteps(stage, plan, speed);
    }
  }
  return speed;
}

async function measureFirstSteps(stage: Stage, plan: Plan, {firstStep}: Speed): Promise<void> {
  const times = await stage.pair(plan, (visit) => Promise.resolve(visit.firstStep));
  firstStep.add(conditionName(plan), times);
}

async function measureJourneys(stage: Stage, plan: Plan, speed: Speed): Promise<void> {
  const {ours, plain} = await stage.pair(plan, async (visit) => ({
    firstStep: visit.firstStep,
    steps: await timeSteps(visit),
    keyPress: await timeKeyPress(visit),
  }));
  const cpu = `CPU ${plan.cpu}x`;
  speed.firstStep.add(conditionName(plan), {ours: ours.firstStep, plain: plain.firstStep});
  speed.keyPress.add(cpu, {ours: ours.keyPress, plain: plain.keyPress});
  for (const [step, time] of ours.steps) {
    speed.steps.add(`${cpu}, ${step}`, {ours: time, plain: plain.steps.get(step) ?? NaN});
  }
}
