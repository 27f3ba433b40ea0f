import type {Complaint, Envelope} from '../complaint/complaint.js';
import type {Receipt} from '../complaint/outcome.js';
import {deliver, type Progress} from './deliver.js';
import {Notes} from './notes.js';
import type {RequestSettings} from './request.js';
import type {Outcome} from './response.js';
import {Run} from './run.js';
import {Tabs, type Acceptance, type OpenChannel} from './tabs.js';
import type {DeliveryWorld} from './world.js';

/** What the courier needs of the browser. */
export interface CourierWorld extends DeliveryWorld {
  /** Throws where the browser refuses. */
  storage(kind: 'local'): Storage;
  openChannel: OpenChannel;
}

/** A complaint on its way. */
export interface Parcel {
  /** The body that this ID has had before; without one, it is made now. */
  readonly complaint: Complaint | undefined;
  /** Makes the body. */
  readonly pack: (envelope: Envelope) => Complaint;
  /** What goes into it if no other tab has said otherwise. */
  readonly proposed: Envelope;
  /** What all tabs that may hold the same draft go by where none can leave a note; if any may. */
  readonly agreed: Envelope | undefined;
  /** Read anew for each attempt. */
  readonly settings: () => RequestSettings;
}

/** What becomes of a parcel; that it was accepted is told otherwise. */
export type Report =
  | Progress
  /** Under its ID it has this body from now on, in all tabs. */
  | {readonly kind: 'takenUp'; readonly complaint: Complaint}
  | Exclude<Outcome, {kind: 'accepted'}>;

const ends: ReadonlySet<Report['kind']> = new Set(['failed', 'refused', 'stopped']);

/** Delivers complaints, in turn with the other tabs, and hears from them what was accepted. */
export class Courier {
  readonly #world: CourierWorld;
  readonly #onAcceptance: (acceptance: Acceptance) => void;
  readonly #notes: Notes;
  readonly #tabs: Tabs;
  /** The delivery under way; what others report comes too late. */
  #run: Run | undefined;
  #isOpen = false;
  /** Under way. */
  #deliveries = 0;

  /** @param onAcceptance the endpoint has a complaint, as this tab or another one heard, perhaps late */
  constructor(world: CourierWorld, onAcceptance: (acceptance: Acceptance) => void) {
    this.#world = world;
    this.#onAcceptance = onAcceptance;
    this.#notes = new Notes(() => world.storage('local'));
    this.#tabs = new Tabs((hear) => world.openChannel(hear), onAcceptance);
  }

  /** Hears the other tabs from now on. */
  open(): void {
    this.#isOpen = true;
    this.#tabs.open();
  }

  /** Hears them no longer, once there is nothing left to tell them. */
  close(): void {
    this.#isOpen = false;
    if (this.#deliveries === 0) this.#tabs.close();
  }

  /** What any tab has noted of the acceptance of a submission. */
  findAcceptance(submissionId: string): Acceptance | undefined {
    const note = this.#notes.find(submissionId);
    return note && 'acceptance' in note ? note.acceptance : undefined;
  }

  /** The envelope that another tab has given this submission, or else the one that is given. */
  propose(envelope: Envelope): Envelope {
    const note = this.#notes.find(envelope.submissionId);
    return note && 'envelope' in note ? note.envelope : envelope;
  }

  /** Whether one is under way. */
  get isBusy(): boolean {
    return this.#run !== undefined;
  }

  /** @param report hears what becomes of it, until another is sent or it is ended */
  send(parcel: Parcel, report: (report: Report) => void): void {
    const run = new Run();
    this.#run = run;
    void this.#deliver(parcel, run, (what) => {
      if (this.#run !== run) return;
      if (ends.has(what.kind)) this.#run = undefined;
      report(what);
    });
  }

  /** Ends the delivery at once. An acceptance that comes all the same is heard. */
  end(): void {
    this.#run?.end();
    this.#run = undefined;
  }

  /** Lets the attempt under way, or the first one, be the last. */
  pause(): void {
    this.#run?.pause();
  }

  /** Waits for the connection no longer. */
  wake(): void {
    this.#run?.wake();
  }

  /** Waits for the rest of the answer no longer. */
  cutShort(): void {
    this.#run?.cutShort();
  }

  async #deliver(parcel: Parcel, run: Run, report: (report: Report) => void): Promise<void> {
    const {submissionId} = parcel.proposed;
    this.#deliveries++;
    await Promise.resolve();
    try {
      const outcome = await deliver({
        submissionId,
        takeUp: () => {
          const complaint = this.#takeUp(parcel);
          if (complaint) report({kind: 'takenUp', complaint});
          return complaint;
        },
        settings: parcel.settings,
        world: this.#world,
        run,
        report: (progress) => {
          if (progress.kind === 'answered' && progress.isCertain) this.#note(submissionId, parcel);
          report(progress);
        },
        accept: (receipt) => {
          this.#accept(submissionId, receipt, parcel);
        },
      });
      if (outcome.kind !== 'accepted') report(outcome);
    } catch (error) {
      // A mistake of ours or of the browser. Its message is left out: it may hold what was typed.
      const kind = error instanceof Error ? error.name : typeof error;
      console.error(`<complaint-form>: sending broke off with a ${kind}.`);
      report({kind: 'failed', failure: {reason: 'configuration', status: null}});
    } finally {
      this.#deliveries--;
      if (this.#run === run) this.#run = undefined;
      if (!this.#isOpen) this.close();
    }
  }

  /** In turn: another tab may have sent it, or have given it a body. */
  #takeUp({complaint, pack, proposed, agreed}: Parcel): Complaint | undefined {
    const note = agreed ? this.#notes.claim(proposed, this.#world.now()) : {envelope: proposed};
    if (note && 'acceptance' in note) {
      this.#onAcceptance(note.acceptance);
      return undefined;
    }
    return complaint ?? pack(note?.envelope ?? agreed ?? proposed);
  }

  #accept(submissionId: string, receipt: Receipt, parcel: Parcel): void {
    const acceptance = this.#note(submissionId, parcel, receipt);
    this.#tabs.tell(acceptance);
    this.#onAcceptance(acceptance);
  }

  /** The page may be gone before the rest of the answer comes. */
  #note(submissionId: string, {agreed}: Parcel, receipt: Receipt = {reference: null}): Acceptance {
    const now = this.#world.now();
    const acceptance = {submissionId, receipt, receivedAt: new Date(now).toISOString()};
    if (agreed) this.#notes.accept(acceptance, now);
    return acceptance;
  }
}
