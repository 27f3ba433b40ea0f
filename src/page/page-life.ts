import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Session} from '../session/session.js';
import {hasClient} from '../session/state.js';

/** Tells the session when the form comes into a page and leaves it, and when the page comes and goes. */
export class PageLife implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #session: Session;
  /** Ends the listening. */
  #left = new AbortController();

  constructor(host: ReactiveControllerHost & Element, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#left = new AbortController();
    const {signal} = this.#left;
    addEventListener('pagehide', this.#onLeave, {signal});
    addEventListener('pageshow', this.#onReturn, {signal});
    document.addEventListener('visibilitychange', this.#onLeave, {signal});
    this.#session.attach();
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#left.abort();
    removeEventListener('beforeunload', this.#askBeforeLeaving);
    this.#session.flush();
    // Moving an element in the document takes it out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#session.detach();
    });
  }

  hostUpdated(): void {
    // News of other tabs are for who has answered something; listening opens the browser's storage.
    if (hasClient(this.#session.state) && this.#host.isConnected)
      addEventListener('storage', this.#onStorage, {signal: this.#left.signal});
    // Only while there is something at risk: the listener keeps some browsers from caching the page.
    if (this.#session.isAtRisk && this.#host.isConnected)
      addEventListener('beforeunload', this.#askBeforeLeaving);
    else removeEventListener('beforeunload', this.#askBeforeLeaving);
  }

  readonly #onLeave = ({type}: Event): void => {
    this.#session.flush(type === 'pagehide');
  };

  readonly #onReturn = ({persisted}: PageTransitionEvent): void => {
    if (persisted) this.#session.comeBack(true);
  };

  /** Another tab has kept something. */
  readonly #onStorage = ({key}: StorageEvent): void => {
    if (key?.startsWith('complaint-form ')) this.#session.comeBack(false, key);
  };

  /** The browser asks in its own words. The page may leave in a listener, before the next update. */
  readonly #askBeforeLeaving = (event: Event): void => {
    if (this.#session.isAtRisk) event.preventDefault();
  };
}
