import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {emptyAnswers, type Answers} from '../../src/complaint/answers.js';
import {complaintSchema} from '../../src/schema.js';
import {plainQuestions} from '../../src/complaint/questions.js';
import {sectionNames, type SectionName} from '../../src/complaint/sections.js';
import {problemsIn} from '../../src/complaint/problems.js';
import {Packer} from '../../src/session/packer.js';
import {follow, send, stop} from '../../src/session/sending.js';
import {answer} from '../../src/session/answering.js';
import {back, next, revise, stopAtObstacle} from '../../src/session/moving.js';
import {firstStep, type Editing, type Failed, type Sending} from '../../src/session/state.js';
import {Courier} from '../../src/submission/courier.js';
import {anyAnswers} from '../complaint/arbitraries.js';
import {circumstances, validAnswers} from '../support/fixtures.js';
import {SimulatedWorld} from '../submission/simulated-world.js';
import {configurationWith} from './configuration.js';

type Outcome = 'fails' | 'is stopped' | 'is refused';

/** What a client, or the endpoint, may do next. */
type Action =
  | {kind: 'answer'; which: number; from: Answers}
  | {kind: 'continue'}
  | {kind: 'back'}
  | {kind: 'change'; section: SectionName}
  | {kind: 'submit'; outcome: Outcome};

interface Journey {
  world: SimulatedWorld;
  state: Editing | Failed;
  /** What was typed, kept by the test itself. */
  typed: Answers;
  /** A section that was being changed was left without Continue: it may be invalid on the review. */
  leftUnchecked: boolean;
  /** The body of each submission, by its ID. */
  bodies: Map<string, string>;
}

const actions = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        which: fc.nat(20),
        from: anyAnswers,
      }),
    },
    {weight: 6, arbitrary: fc.constant<Action>({kind: 'continue'})},
    {weight: 2, arbitrary: fc.constant<Action>({kind: 'back'})},
    fc.record({kind: fc.constant('change' as const), section: fc.constantFrom(...sectionNames)}),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('submit' as const),
        outcome: fc.constantFrom<Outcome[]>('fails', 'is stopped', 'is refused'),
      }),
    },
  ),
  {maxLength: 40},
);

const isValid = (section: SectionName, answers: Answers) =>
  problemsIn(section, answers, circumstances).length === 0;

const isOnReview = (state: Editing | Failed) =>
  state.status === 'failed' || state.step === 'review';

function take(journey: Journey, action: Action): Journey {
  const {state, typed} = journey;
  switch (action.kind) {
    case 'answer': {
      if (state.status === 'failed' || state.step === 'review') return journey;
      const fields = plainQuestions
        .filter(({section}) => section === state.step)
        .map(({name}) => name);
      const field = fields[action.which % fields.length]!;
      const changed = {[field]: action.from[field]};
      return {
        ...journey,
        typed: {...typed, ...changed},
        state: answer(state, changed, circumstances).state,
      };
    }
    case 'continue':
      return state.status === 'failed'
        ? journey
        : {...journey, state: next(state, circumstances).state};
    case 'back':
      return {...journey, ...left(journey), state: back(state).state};
    case 'change':
      // Buttons on the review and, while changing, links of the error summary.
      if (!isOnReview(state) && !(state.status === 'editing' && state.changing)) return journey;
      return {...journey, ...left(journey), state: revise(state, action.section).state};
    case 'submit':
      return isOnReview(state) ? submit(journey, action.outcome) : journey;
  }
}

function left({state, leftUnchecked}: Journey): Pick<Journey, 'leftUnchecked'> {
  return {leftUnchecked: leftUnchecked || (state.status === 'editing' && state.changing)};
}

function submit(journey: Journey, outcome: Outcome): Journey {
  const obstacle = stopAtObstacle(journey.state, circumstances)?.state;
  if (obstacle) {
    expect(journey.leftUnchecked, 'only what was left unchecked is in the way').to.equal(true);
    expect(obstacle.problems).not.to.be.empty;
    return {...journey, state: obstacle};
  }
  const {world} = journey;
  world.time += 1_000;
  const packer = new Packer(world, configurationWith, new Courier(world, () => undefined));
  const ticketed = packer.ticket(journey.state);
  const {submissionId} = ticketed.ticket.envelope;
  const sending = send(ticketed, ticketed.ticket);
  const complaint = packer.bodyOf(sending, packer.propose(sending), plainQuestions)!; // it is valid
  const body = JSON.stringify(complaint);
  const bodies = new Map(journey.bodies).set(submissionId, body);
  const takenUp = follow(sending, {kind: 'takenUp', complaint}, plainQuestions)!.state as Sending;
  return {...journey, bodies, state: end(takenUp, outcome)};
}

function end(state: Sending, outcome: Outcome): Editing | Failed {
  if (outcome === 'is stopped') return stop(state).state as Editing;
  if (outcome === 'fails') {
    const failure = {reason: 'network', status: null} as const;
    return follow(state, {kind: 'failed', failure}, plainQuestions)!.state as Failed;
  }
  const errors = [{field: 'fullName' as const, detail: 'Please write it out.'}, {detail: 'No.'}];
  return follow(state, {kind: 'refused', status: 422, errors}, plainQuestions)!.state as Editing;
}

/** Walks through the form and looks at every step of the way. */
function walk(
  start: Answers,
  taken: readonly Action[],
  look: (now: Journey, was: Journey) => void,
) {
  let journey: Journey = {
    world: new SimulatedWorld(),
    state: {...firstStep(start), step: start === validAnswers ? 'review' : 'account'},
    typed: start,
    leftUnchecked: false,
    bodies: new Map(),
  };
  for (const action of taken) {
    const was = journey;
    journey = take(was, action);
    look(journey, was);
  }
}

describe('any way through the form', () => {
  const start = fc.constantFrom(emptyAnswers, validAnswers);
  const always = (look: (now: Journey, was: Journey) => void) => () => {
    fc.assert(
      fc.property(start, actions, (answers, taken) => {
        walk(answers, taken, look);
      }),
      {numRuns: 300},
    );
  };

  it(
    'keeps every answer as it was typed',
    always(({state, typed}) => {
      expect(state.answers).to.deep.equal(typed);
    }),
  );

  it(
    'arrives at the review with all sections valid, unless one was left without Continue',
    always(({state, leftUnchecked}) => {
      if (!isOnReview(state) || leftUnchecked) return;
      for (const section of sectionNames) {
        expect(isValid(section, state.answers), section).to.equal(true);
      }
    }),
  );

  it(
    'marks nothing wrong that is right, but what the endpoint says',
    always(({state}) => {
      if (state.status === 'failed') return;
      for (const problem of state.problems) {
        if ('detail' in problem) continue;
        const found = sectionNames.flatMap((name) =>
          problemsIn(name, state.answers, circumstances),
        );
        expect(found).to.deep.include(problem);
      }
    }),
  );

  it(
    'gives one submission ID to one body, and sends none that the schema refuses',
    always(({bodies}, was) => {
      for (const [id, body] of was.bodies) expect(bodies.get(id)).to.equal(body);
      for (const [id, body] of bodies) {
        if (was.bodies.has(id)) continue;
        expect(complaintSchema.parse(JSON.parse(body))).to.have.property('submissionId', id);
      }
    }),
  );
});
