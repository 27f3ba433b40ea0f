import {readFile} from 'node:fs/promises';
import type {StoredComplaint} from '../../demo/receiver/complaint-store.js';
import type {Answers} from '../../src/complaint/answers.js';
import {anyFault, type Fault} from './faults.js';
import {FaultyNetwork} from './faulty-network.js';
import {Figures} from './figures.js';
import {Random} from './random.js';
import {SimulatedClient, type Ending, type Story} from './simulated-client.js';

/** The complaints that must not be, and what was measured. */
export interface Report {
  readonly clients: number;
  readonly sent: number;
  readonly gaveUp: number;
  /** Shown as sent but not stored, or not sent and not kept. */
  readonly lost: number;
  readonly storedTwice: number;
  /** Drafts of complaints that were sent. */
  readonly draftsLeft: number;
  readonly wrongReferences: number;
  readonly mostIdsOfOneComplaint: number;
  readonly mostBodiesOfOneId: number;
  readonly redirectsFollowed: number;
  readonly figures: Figures;
}

/** Any story. */
function anyStory(random: Random): Story {
  const faults = Array.from({length: random.between(1, 9)}, () => anyFault(random));
  const patience = random.chance(0.7) ? faults.length : random.between(0, 2);
  const rewrites = random.chance(0.15) ? {rewritesAt: random.between(1, 3)} : {};
  return {faults, patience, autosave: random.oneOf(['session', 'local']), ...rewrites};
}

const unavailable = (seconds: number): Fault => ({
  name: 'status',
  stored: false,
  status: 503,
  retryAfter: {seconds},
});
const hang: Fault = {name: 'hang', stored: true};

/** Those that chance hardly finds: as many attempts, as late and as long as can be. */
const worstStories: readonly Story[] = [
  [hang, hang, hang, hang],
  [unavailable(30), unavailable(30), unavailable(15), hang],
  [hang, unavailable(30), unavailable(30), hang],
  [unavailable(25), unavailable(25), unavailable(25), hang],
].map((faults) => ({faults, patience: 1, autosave: 'session'}));

/** Lets so many clients, one after the other, each live a story of their own. */
export async function simulateFaults(file: string, seed: number, count: number): Promise<Report> {
  const network = new FaultyNetwork(file);
  await network.open();
  const figures = new Figures();
  const endings: Ending[] = [];
  try {
    for (let index = 0; index < count; index++) {
      const random = new Random(seed + index);
      const story = worstStories[index] ?? anyStory(random);
      const client = new SimulatedClient(network, story, {name: `Ada ${index}`, figures, random});
      endings.push(await client.live());
    }
  } finally {
    await network.close();
  }
  const text = await readFile(file, 'utf8');
  const stored = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as StoredComplaint);
  return report(endings, stored, network, figures);
}

function report(
  endings: readonly Ending[],
  stored: readonly StoredComplaint[],
  {seen}: FaultyNetwork,
  figures: Figures,
): Report {
  const posts = seen.filter(({method}) => method === 'POST');
  const sent = endings.filter(({status}) => status === 'sent');
  const unsent = endings.filter(({status}) => status !== 'sent');
  const storedAs = (answers: Answers): StoredComplaint[] =>
    stored.filter(({complaint}) => subjectOf(complaint) === subjectOf(asComplaint(answers)));
  return {
    clients: endings.length,
    sent: sent.length,
    gaveUp: unsent.length,
    lost:
      sent.filter(({answers}) => storedAs(answers).length === 0).length +
      unsent.filter(({answers, kept}) => JSON.stringify(kept) !== JSON.stringify(answers)).length,
    storedTwice: stored.length - new Set(stored.map(({complaint}) => subjectOf(complaint))).size,
    draftsLeft: sent.filter(({kept}) => kept).length,
    wrongReferences: sent.filter(
      ({answers, reference}) => reference && storedAs(answers)[0]?.reference !== reference,
    ).length,
    mostIdsOfOneComplaint: mostOf(
      posts,
      ({body}) => subjectOf(JSON.parse(body) as Subject),
      ({key}) => key,
    ),
    mostBodiesOfOneId: mostOf(
      posts,
      ({key}) => key,
      ({body}) => body,
    ),
    redirectsFollowed: seen.length - posts.length,
    figures,
  };
}

/** What makes two complaints the same one: here the client's name and what the client wrote. */
interface Subject {
  readonly person: {readonly fullName: string};
  readonly details: {readonly description: string};
}

const subjectOf = ({person, details}: Subject): string =>
  `${person.fullName}: ${details.description}`;

const asComplaint = ({fullName, description}: Answers): Subject => ({
  person: {fullName},
  details: {description},
});

/** The most different values that one group has. */
function mostOf<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  valueOf: (item: Item) => string,
): number {
  const groups = new Map<string, Set<string>>();
  for (const item of items) {
    const group = groups.get(groupOf(item)) ?? new Set();
    groups.set(groupOf(item), group.add(valueOf(item)));
  }
  return Math.max(0, ...[...groups.values()].map(({size}) => size));
}
