import type {Answers} from '../../src/complaint/answers.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import {idOf, isSame} from '../../src/session/ticket.js';
import {isUnderway, isUnsent} from '../../src/session/state.js';
import type {Fault} from './faults.js';
import type {SimulatedPage} from './simulated-page.js';
import {isUntouched, type SimulatedTab} from './simulated-tab.js';
import type {Story} from './story.js';

/** What must not be. */
export const harms = [
  'lost',
  'stored twice',
  'two bodies under one ID',
  'no way out',
  'false statement',
  'sent though stopped',
  'draft left behind',
  'redirect followed',
] as const;

type Harm = (typeof harms)[number];

/** Looks at all that a story shows, and names what must not be. */
export class Observer {
  /** Each with what is known of it. */
  readonly found: {readonly harm: Harm; readonly what: string}[] = [];
  /** How often each thing happened. */
  readonly counts = new Map<string, number>();
  attempts = 0;
  mostAttemptsInSeries = 0;
  /** In ms, as all times: the latest attempt after the first of its series. */
  latestAttempt = 0;
  /** From Submit to an outcome, with one tab and while time does not stand still for it. */
  longestToOutcome = 0;
  readonly #seriesStart = new Map<SimulatedPage, number>();
  readonly #sendingSince = new Map<SimulatedPage, number>();
  readonly #before = new Map<SimulatedTab, Answers>();
  readonly #restingTabs = new Set<SimulatedTab>();

  constructor(private readonly story: Story) {}

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  attempted(page: SimulatedPage, fault: Fault): void {
    const {state} = page;
    const now = this.story.clock.now();
    const attempt = state.status === 'sending' ? state.attempt : 1;
    if (attempt === 1) this.#seriesStart.set(page, now);
    this.attempts++;
    this.count(fault.name);
    this.mostAttemptsInSeries = Math.max(this.mostAttemptsInSeries, attempt);
    const elapsed = now - (this.#seriesStart.get(page) ?? now);
    this.latestAttempt = Math.max(this.latestAttempt, elapsed);
  }

  /** What the form says must be true when it says it. */
  look(page: SimulatedPage): void {
    const {state} = page;
    const {browser, endpoint} = this.story;
    if (state.status === 'sent' && !endpoint.stored.has(state.submissionId)) {
      this.#find('false statement', `${state.submissionId} is shown as sent, and is not stored`);
    }
    if (state.status === 'waiting' && browser.isOnline) {
      this.#find('false statement', 'it says offline, and the browser does not');
    }
    const id = isUnsent(state) ? idOf(state) : undefined;
    const isKnown = id !== undefined && page.accepted.has(id);
    if (isKnown && state.status !== 'sending') {
      this.#find('false statement', `${id} was accepted, and ${state.status} is shown`);
    }
    this.#watchTime(page);
  }

  leaves(tab: SimulatedTab, isCrash: boolean): void {
    this.#before.delete(tab);
    this.#restingTabs.delete(tab);
    const {state, session} = tab.page!;
    if (state.status === 'editing' || state.status === 'failed') this.#restingTabs.add(tab);
    const isKept = !session.isUnkept && tab.settings.autosave === 'session' && !isCrash;
    if (isUnsent(state) && isKept && !isUntouched(state.answers))
      this.#before.set(tab, state.answers);
  }

  /** What was kept is there again, unless the endpoint has it. */
  opened(tab: SimulatedTab): void {
    const before = this.#before.get(tab);
    const {state} = tab.page!;
    if (isUnderway(state) && this.#restingTabs.has(tab)) {
      this.#find('sent though stopped', `${idOf(state)} after a reload`);
    }
    const note = isUnsent(state) && this.story.browser.localStorage.getItem(noteKey(idOf(state)));
    if (note && note.includes('acceptance')) {
      this.#find(
        'false statement',
        `${idOf(state)} is shown as not sent, and the browser knows better`,
      );
    }
    if (!before || state.status === 'asking' || state.status === 'sent') return;
    const isThere = isSame({...before, actionsTaken: ''}, {...state.answers, actionsTaken: ''});
    const isStored = [...this.story.endpoint.stored.values()].some(
      ({complaint}) => complaint.details.description === before.description,
    );
    if (!isThere && !isStored) this.#find('lost', `"${before.description}" after a reload`);
  }

  /** All is well again, and the client has tried to send what there is. */
  end({page, settings}: SimulatedTab): void {
    const {state} = page!;
    if (isUnderway(state)) this.#find('no way out', `${state.status} is shown at the end`);
    else if (state.status === 'sent') this.#checkStored(state.submissionId, state.answers);
    else if (state.status === 'asking' || !isUntouched(state.answers)) {
      this.#find('no way out', `it cannot be sent: ${state.status}, ${settings.autosave}`);
    }
  }

  /** What the endpoint has, and what the browser has kept. */
  compare(): void {
    const {endpoint, tabs, browser} = this.story;
    for (const [id, bodies] of endpoint.bodies) {
      if (bodies.size > 1)
        this.#find('two bodies under one ID', `${id}: ${[...bodies].join('\n')}`);
    }
    const contents = new Map<string, string>();
    for (const [id, {complaint}] of endpoint.stored) {
      const content = contentOf(complaint);
      const other = contents.get(content);
      if (other) this.#find('stored twice', `${content} as ${other} and ${id}`);
      contents.set(content, id);
    }
    for (const storage of [browser.localStorage, ...tabs.map((tab) => tab.storage)]) {
      for (const key of Object.keys(storage).filter((one) => one.includes('https:'))) {
        this.#find('draft left behind', `${key}: ${storage.getItem(key)}`);
      }
    }
    if (endpoint.redirectsFollowed > 0) this.#find('redirect followed', 'a GET arrived');
  }

  #checkStored(id: string, {description}: Answers): void {
    const stored = this.story.endpoint.stored.get(id)?.complaint;
    if (stored?.details.description !== description) this.#find('lost', `"${description}", ${id}`);
  }

  #watchTime(page: SimulatedPage): void {
    const now = this.story.clock.now();
    if (page.state.status === 'sending') {
      if (!this.#sendingSince.has(page)) this.#sendingSince.set(page, now);
      return;
    }
    const took = now - (this.#sendingSince.get(page) ?? now);
    this.#sendingSince.delete(page);
    if (this.story.tabs.length === 1 && !this.counts.has('freeze')) {
      this.longestToOutcome = Math.max(this.longestToOutcome, took);
    }
  }

  #find(harm: Harm, what: string): void {
    this.found.push({harm, what});
  }
}

const noteKey = (id: string | undefined): string => `complaint-form sent ${id}`;

/** What makes two complaints the same one: all that the client wrote. */
function contentOf({account, person, details}: Complaint): string {
  const {occurred, ...rest} = details;
  const when = 'date' in occurred ? occurred.date : '';
  return JSON.stringify({account, person, when, ...rest});
}
