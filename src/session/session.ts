import type {Answers, Circumstances} from '../complaint/answers.js';
import type {Envelope} from '../complaint/complaint.js';
import {Courier} from '../submission/courier.js';
import type {Acceptance} from '../submission/tabs.js';
import * as answering from './answering.js';
import {DraftKeeper} from './draft-keeper.js';
import {draftOf} from './draft.js';
import type {Controls, Intent} from './intent.js';
import {Packer} from './packer.js';
import * as sending from './sending.js';
import {firstStep, hasClient, isAtRisk, isStoppable, isSubmitted, stepOf} from './state.js';
import type {Editing, Failed, Sending, State, StoppableState, Transition} from './state.js';
import {afterNews, afterPrefill, circumstancesOf, takeUp} from './take-up.js';
import {idOf} from './ticket.js';
import type {Focus, Page, World} from './world.js';

/**
 * A complaint from the first key to the endpoint's answer, with its draft: "never lost, never twice".
 * The world comes in from outside; what it does goes out by `Page.show` and `Page.tell` alone.
 */
export class Session {
  /** Counts the complaints, so that nothing of one stays in the controls of the next. */
  round = 0;
  readonly #world: World;
  readonly #page: Page;
  readonly #keeper: DraftKeeper;
  readonly #courier: Courier;
  readonly #packer: Packer;
  #state: State = firstStep();
  #isPresent = false;
  #isLeaving = false;
  #hasActed = false; // then nothing on screen is somebody else's
  #prefill: Partial<Answers> | undefined;

  constructor(world: World, page: Page) {
    this.#world = world;
    this.#page = page;
    this.#keeper = new DraftKeeper(world, () => this.#save());
    this.#courier = new Courier(world, (acceptance) => this.#hear(acceptance));
    this.#packer = new Packer(world, () => page.configuration(), this.#courier);
  }

  get state(): State {
    return this.#state;
  }

  /** Whether the client must be told that the answers are not kept, though the page wants it. */
  get isUnkept(): boolean {
    return this.#keeper.hasStore && this.#keeper.isKept === false;
  }

  /** Whether something would be lost, or left in doubt, if the client left the page now. */
  get isAtRisk(): boolean {
    return isAtRisk(this.#state, this.#circumstances) || this.#keeper.isKept === false;
  }

  /** Keeps at once what is to be kept. What ends with a page that is left says nothing. */
  flush(isLeaving = false): void {
    this.#keeper.flush();
    if (isLeaving) this.#keeper.readNews(); // what comes later is news
    this.#isLeaving ||= isLeaving;
  }

  attach(): void {
    this.#isPresent = true;
    if (hasClient(this.#state)) this.#courier.open();
    this.catchUp();
  }

  /** The form is out of the page: the attempt under way comes to its end, and no other begins. */
  detach(): void {
    this.#keeper.flush();
    this.#isPresent = false;
    this.#courier.pause();
    this.#courier.close();
  }

  /** Another tab has kept or noted something, at that key; or this page is back from the browser's cache. */
  comeBack(isFromCache = false, key?: string): void {
    if (isFromCache) this.#isLeaving = false;
    const news = this.#keeper.readNews(key);
    const state = news && afterNews(this.#state, news.draft, this.#page.configuration());
    if (state === 'deleted' && isFromCache) {
      this.#show({state: {status: 'asking'}}); // its files are whoever's that has it now
      this.reset();
    }
    if (state && state !== 'deleted') {
      this.#keeper.load();
      this.#show({state});
    }
    this.catchUp();
  }

  /** Hears what another tab has noted, unless a delivery of its own hears more; and goes on. */
  catchUp(): void {
    const id = hasClient(this.#state) && !this.#courier.isBusy && idOf(this.#state);
    const acceptance = id && this.#courier.findAcceptance(id);
    if (acceptance) this.#hear(acceptance);
    this.#resume();
  }

  /** The page has set or changed something. */
  configure(): void {
    const {endpoint, autosave, prefill} = this.#page.configuration();
    const isAsking = this.#state.status === 'asking';
    if (!('url' in endpoint)) this.#courier.pause();
    else if (this.#keeper.moveTo(autosave, endpoint.url, isAsking)) {
      if (isAsking) {
        if (!this.#keeper.load()) this.reset();
      } else if (this.#state.status === 'editing' && !hasClient(this.#state)) this.#takeUpDraft();
      else this.#save();
    }
    this.#resume();
    if (prefill === this.#prefill) return;
    const mayBeOthers = hasClient(this.#state) && !this.#hasActed && !this.#courier.isBusy;
    const draft = mayBeOthers ? this.#keeper.load() : undefined;
    const next = afterPrefill(this.#state, draft, prefill, this.#circumstances);
    // What is submitted stays as it is; the client may go back to it later.
    if (next || !isSubmitted(this.#state)) this.#prefill = prefill;
    if (next) this.#show({state: next});
  }

  /** Forgets the answers and the draft and returns to the first step. */
  reset(focus?: Focus): void {
    this.#courier.end();
    this.#keeper.clear();
    this.round++;
    this.#show({state: firstStep(this.#page.configuration().prefill), focus});
  }

  /** Does what the client wants, as far as it can; `controls` are those that the client leaves. */
  handle(intent: Intent, controls?: Controls): void {
    this.#courier.open();
    this.#hasActed = true;
    const {state} = this;
    if (intent.kind === 'restart') this.reset('heading');
    else if (state.status === 'asking') {
      if (intent.kind === 'resume') this.#takeUpDraft('heading');
    } else if (isStoppable(state)) {
      if (intent.kind === 'stop') this.#stop(state);
      else if (intent.kind === 'goOn') this.#courier.wake();
    } else if (state.status !== 'sent') {
      const filled = answering.withControls(state, controls, this.#circumstances);
      const followed = answering.follow(filled, intent, this.#circumstances);
      if (followed) this.#dispatch(followed);
      else if (intent.kind === 'goOn') this.#submit(filled);
    }
  }

  /** Files were added, or one of them has come further. */
  changeFiles(change: answering.FilesChange): void {
    const followed = answering.changeFiles(this.#state, change, this.#circumstances);
    if (followed.submit && this.#canSend) this.#submit(followed.submit);
    else if (followed.state !== this.#state) this.#dispatch(followed);
  }

  #submit(state: Editing | Failed): void {
    const ticketed = this.#packer.ticket(state);
    this.#show({state: ticketed});
    this.#keeper.saveSoon(); // the page may object, and the client leave
    this.catchUp();
    if (this.#state !== ticketed) return; // another tab has sent it
    const proposed = this.#packer.propose(ticketed);
    const {questions} = this.#circumstances; // those that the answers were checked against
    const complaint = this.#packer.bodyOf(ticketed, proposed, questions);
    if (!complaint) this.#dispatch(sending.breakOff(ticketed));
    else if (this.#page.tell({kind: 'submit', complaint}) && this.#state === ticketed) {
      const next = sending.send(state, ticketed.ticket);
      this.#dispatch({state: next});
      this.#send(next, proposed, questions);
    }
  }

  #resume(): void {
    if (!isStoppable(this.#state)) return;
    void this.#world.untilReady().then(() => {
      const {state} = this;
      if (!isStoppable(state) || this.#courier.isBusy || !this.#canSend) return;
      if (state.status === 'gathering')
        this.changeFiles((files) => files); // it may be complete
      else {
        const next = sending.send(state, state.ticket, true);
        this.#show({state: next});
        this.#send(next, this.#packer.propose(next), this.#circumstances.questions);
      }
    });
  }

  get #canSend(): boolean {
    return this.#isPresent && !this.#isLeaving && 'url' in this.#page.configuration().endpoint;
  }

  #send(state: Sending, proposed: Envelope, questions: Circumstances['questions']): void {
    const isShared = this.#keeper.holds(state.ticket.envelope.submissionId);
    const parcel = this.#packer.pack(state, proposed, questions, isShared);
    this.#courier.send(parcel, (report) => {
      if (this.#isLeaving) return;
      const followed = sending.follow(this.#state, report, this.#circumstances.questions);
      if (followed) this.#dispatch(followed);
      else this.#resume(); // the form was out of its page, and may be back
    });
  }

  #stop(state: StoppableState): void {
    if (state.status === 'sending' && state.isAnswered) this.#courier.cutShort();
    else {
      this.#courier.end();
      this.#dispatch(sending.stop(state));
    }
  }

  /** The endpoint has a complaint, as this tab or another one heard from it, perhaps late. */
  #hear(acceptance: Acceptance): void {
    const {state} = this;
    if (this.#isLeaving && this.#keeper.hasStore) return; // the note tells it to the next page
    if (state.status === 'asking') {
      const id = this.#keeper.load()?.envelope.submissionId;
      if (id === undefined || id === acceptance.submissionId) this.reset();
    } else if (state.status === 'sent') this.#show({state: sending.hearMore(state, acceptance)});
    else if (idOf(state) === acceptance.submissionId) {
      this.#courier.end();
      this.#dispatch(sending.accept(state, acceptance));
    } else if (this.#keeper.isRobbed) this.#save(); // the other complaint was kept in its place
  }

  #takeUpDraft(focus?: Focus): void {
    const draft = this.#keeper.load();
    if (draft) {
      if (this.#isPresent) this.#courier.open();
      const configuration = this.#page.configuration();
      const state = takeUp(draft, configuration, this.#circumstances, Boolean(focus));
      this.#prefill = configuration.prefill;
      this.#show({state, focus});
      this.catchUp();
    } else if (focus) this.reset(focus); // it was sent or deleted meanwhile
  }

  #save(): void {
    const {state} = this;
    // Out of the page the draft may be another form's by now.
    if (!hasClient(state) || (!this.#isPresent && !this.#keeper.isIntact)) return;
    const ticketed = this.#packer.ticket(state);
    const {isUnkept} = this;
    this.#keeper.save(draftOf(ticketed));
    if (isUnkept === this.isUnkept) this.#state = ticketed;
    else this.#show({state: ticketed});
  }

  #dispatch(transition: Transition): void {
    const before = this.#state;
    const {state, told = []} = transition;
    this.#show(transition);
    if (state.status === 'sent') this.#keeper.clear(state.submissionId);
    else if (stepOf(state) !== stepOf(before) || state.status !== before.status) this.#save();
    else if (hasClient(state)) this.#keeper.saveSoon();
    for (const fact of told) this.#page.tell(fact);
  }

  #show({state, focus, isOutcome = false}: Transition): void {
    this.#state = state;
    this.#page.show(focus, isOutcome);
  }

  get #circumstances(): Circumstances {
    return circumstancesOf(this.#page.configuration(), this.#world.now());
  }
}
