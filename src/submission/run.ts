/** One delivery, and the ways to end what it does. */
export class Run {
  readonly #stopping = new AbortController();
  readonly #resting = new AbortController();
  #waking = new AbortController();
  #hasBegun = false;
  #isPaused = false;

  /** Aborts when the attempt under way is to end. */
  get stop(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Aborts when no other attempt is to begin. */
  get rest(): AbortSignal {
    return this.#resting.signal;
  }

  /** Whether no other attempt is to begin. */
  isOver(): boolean {
    return this.#resting.signal.aborted;
  }

  /** Aborts when it is not to wait for the connection any longer. Anew for each time that it waits. */
  untilWoken(): AbortSignal {
    this.#waking = new AbortController();
    if (this.isOver()) this.wake();
    return this.#waking.signal;
  }

  wake(): void {
    this.#waking.abort();
  }

  /** An attempt begins. */
  begin(): void {
    this.#hasBegun = true;
    if (this.#isPaused) this.pause();
  }

  /** Lets the attempt under way come to its end, or the first one, and begins no other. */
  pause(): void {
    this.#isPaused = true;
    if (this.#hasBegun) this.#resting.abort();
    this.wake();
  }

  end(): void {
    this.#stopping.abort();
    this.#resting.abort();
    this.wake();
  }

  /** What it was sent for has come; the rest of the answer does not matter. */
  cutShort(): void {
    this.#stopping.abort();
  }
}
