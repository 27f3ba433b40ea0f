import {settle} from '../virtual-clock.js';

/** Something that is on its way over a real connection. */
export interface Errand {
  /** It is held on its way: time passes for it. */
  pause(): void;
  resume(): void;
  end(): void;
}

/** How often in a row nothing is on its way before time passes: what has arrived is dealt with in steps. */
const CALM = 4;

/** Knows whether anything is on its way, so that a simulated clock waits for real connections. */
export class Traffic {
  readonly #moving = new Set<Errand>();
  #tell: () => void = () => undefined;

  begin(): Errand {
    let isOver = false;
    const errand: Errand = {
      pause: () => {
        this.#moving.delete(errand);
        if (this.#moving.size === 0) this.#tell();
      },
      resume: () => {
        if (!isOver) this.#moving.add(errand);
      },
      end: () => {
        isOver = true;
        errand.pause();
      },
    };
    errand.resume();
    return errand;
  }

  /** The errand ends with the last byte of the answer, or when the connection breaks. */
  async carry(errand: Errand, send: () => Promise<Response>): Promise<Response> {
    try {
      const response = await send();
      const {body, status, statusText, headers} = response;
      if (!body) {
        errand.end();
        return response;
      }
      const [given, watched] = body.tee();
      void drained(watched).finally(() => {
        errand.end();
      });
      return new Response(given, {status, statusText, headers});
    } catch (error) {
      errand.end();
      throw error;
    }
  }

  readonly untilQuiet = async (): Promise<void> => {
    for (let calm = 0; calm < CALM; calm++) {
      if (this.#moving.size > 0) calm = 0;
      while (this.#moving.size > 0) {
        await new Promise<void>((resolve) => {
          this.#tell = resolve;
        });
      }
      await settle();
    }
  };
}

async function drained(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  try {
    while (!(await reader.read()).done);
  } catch {
    // It was cut.
  }
}
