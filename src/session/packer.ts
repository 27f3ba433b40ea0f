import {toComplaint, type Answers} from '../complaint/answers.js';
import type {Complaint, Envelope} from '../complaint/complaint.js';
import type {Question} from '../complaint/questions.js';
import type {Courier, Parcel} from '../submission/courier.js';
import type {RequestSettings} from '../submission/request.js';
import type {Sending} from './state.js';
import {withTicket, type Ticket, type Ticketed} from './ticket.js';
import type {Configuration, World} from './world.js';

/** Gives answers their ID, and makes of them what the courier delivers. */
export class Packer {
  readonly #world: World;
  readonly #configuration: () => Configuration;
  readonly #courier: Courier;

  constructor(world: World, configuration: () => Configuration, courier: Courier) {
    this.#world = world;
    this.#configuration = configuration;
    this.#courier = courier;
  }

  /** Gives the answers a ticket, if they have none yet. */
  ticket<State extends Ticketed>(state: State): State & {readonly ticket: Ticket} {
    return withTicket(state, () => this.#envelope(this.#world.newId(), state.answers));
  }

  /** What a complaint has besides its answers: as another tab has said, or as it is now. */
  propose({ticket, answers}: {ticket: Ticket; answers: Answers}): Envelope {
    return this.#courier.propose(this.#envelope(ticket.envelope.submissionId, answers));
  }

  /** What it was sent as before, or would be now; nothing where that cannot be made, which is a mistake of ours. */
  bodyOf(
    {ticket, answers}: {ticket: Ticket; answers: Answers},
    proposed: Envelope,
    questions: readonly Question[],
  ): Complaint | undefined {
    try {
      return ticket.complaint ?? toComplaint(answers, proposed, questions);
    } catch {
      // The error is left out: it may hold what was typed.
      console.error('<complaint-form>: the answers make no complaint.');
      return undefined;
    }
  }

  /**
   * @param questions those that the answers were checked against; the page may ask others meanwhile
   * @param isShared other tabs may hold the same answers under the same ID
   */
  pack(
    {ticket, answers}: Sending,
    proposed: Envelope,
    questions: readonly Question[],
    isShared: boolean,
  ): Parcel {
    return {
      complaint: ticket.complaint,
      pack: (envelope) => toComplaint(answers, envelope, questions),
      proposed,
      agreed: isShared ? ticket.envelope : undefined,
      settings: () => requestSettings(this.#configuration()),
    };
  }

  #envelope(submissionId: string, {category}: Answers): Envelope {
    const {categories, locale} = this.#configuration();
    return {
      submissionId,
      submittedAt: new Date(this.#world.now()).toISOString(),
      locale,
      categoryLabel: categories.find(({value}) => value === category)?.label ?? '',
      timeZone: this.#world.timeZone(),
    };
  }
}

function requestSettings({endpoint, ...settings}: Configuration): RequestSettings {
  if (!('url' in endpoint)) throw new TypeError('no endpoint'); // there is no form on screen then
  return {...settings, url: endpoint.url};
}
