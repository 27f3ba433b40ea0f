/** The upload endpoint of a test page, and forms whose files go there. */
import {fixtureCleanup} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import type {SetupWorker} from 'msw/browser';
import {TusEndpoint, UPLOADS} from '../files/tus-endpoint.js';
import {openForm, type FormDriver, type Surroundings} from './driver.js';
import {FilesDriver} from './files.js';
import {mockNetwork} from './msw.js';
import {englishAnswers, italianAnswers} from './sample-answers.js';

/** Call it in a `describe` in the place of `mockNetwork()`: what a test leaves under way ends with it. */
export function mockUploads(): SetupWorker {
  afterEach(async () => {
    fixtureCleanup();
    await Promise.resolve(); // a form that was just taken out of the page stops what is under way
    for (const site of sites.splice(0)) site.release();
  });
  return mockNetwork();
}

const sites: UploadSite[] = [];

/** Keeps what it is sent; pieces wait as long as the test wants. */
export class UploadSite extends TusEndpoint {
  #held: Promise<void> | undefined;
  #release: () => void = () => undefined;
  #tellPiece: () => void = () => undefined;
  #tellRequest: () => void = () => undefined;

  constructor(network: SetupWorker) {
    super();
    sites.push(this);
    const answer = async ({request}: {readonly request: Request}): Promise<Response> => {
      if (request.method === 'PATCH' && this.#held) {
        this.#tellPiece();
        await this.#held;
      }
      const answered = this.answer(request).catch(() => HttpResponse.error());
      this.#tellRequest();
      return answered;
    };
    network.use(http.all(UPLOADS, answer), http.all(`${UPLOADS}/*`, answer));
  }

  /** From now on no piece of a file arrives; resolves when one is under way. */
  hold(): Promise<void> {
    this.#held ??= new Promise((resolve) => {
      this.#release = resolve;
    });
    return new Promise((resolve) => {
      this.#tellPiece = resolve;
    });
  }

  /** What was held arrives, and all that comes later. */
  release(): void {
    this.#held = undefined;
    this.#release();
  }

  /** The piece that was held is lost, as when the page goes away. */
  async lose(): Promise<void> {
    const lost = new Promise<void>((resolve) => {
      this.meet = ({method}) => {
        if (method !== 'PATCH') return undefined;
        resolve();
        return 'dropped';
      };
    });
    this.release();
    await lost;
    this.meet = () => undefined;
  }

  /** It has been asked so often with that method. */
  async wasAsked(method: string, times: number): Promise<void> {
    while (this.askedTo(method).length < times)
      await new Promise<void>((resolve) => {
        this.#tellRequest = resolve;
      });
  }

  /** What it was asked with that method. */
  askedTo(method: string): string[] {
    return this.asked.filter((line) => line.startsWith(method));
  }

  /** The content of the file with that name. */
  bytesOf(name: string): Uint8Array | undefined {
    return this.kept.get(this.pathOf(name))?.bytes;
  }

  /** Where the file with that name is. */
  pathOf(name: string): string {
    return [...this.kept].find(([, kept]) => kept.name === name)?.[0] ?? 'nowhere';
  }

  /** Files that are there, as a complaint names them. */
  attachments(...files: readonly File[]): Promise<object[]> {
    return Promise.all(
      files.map(async (file) => ({
        url: new URL(this.pathOf(file.name), location.href).href,
        name: file.name,
        type: file.type,
        size: file.size,
        sha256: await sha256(file),
      })),
    );
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** A form that takes files, at the step that asks for them, which is complete without any. */
export async function openWithFiles(
  attributes: Attributes = {},
  surroundings: Surroundings = {},
): Promise<{readonly form: FormDriver; readonly files: FilesDriver}> {
  const form = await openForm({'upload-endpoint': UPLOADS, ...attributes}, surroundings);
  await form.completeTo('details');
  const {details} = attributes['lang'] === 'it' ? italianAnswers : englishAnswers;
  await form.answerStep(details);
  return {form, files: new FilesDriver(form)};
}

async function sha256(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
