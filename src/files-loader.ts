import type {ReactiveController} from 'lit';
import type {FilesHost, FilesPart} from './form-files.js';
import {filesPart} from './files-part.js';
import type {PageConfiguration} from './page-configuration.js';
import {browserWorld} from './page/browser-world.js';
import {warn} from './page/console.js';
import type {Session} from './session/session.js';
import {answersOf} from './session/state.js';

/** Brings the part that deals with files into a form whose page takes any, and ties it to the session. */
export class FilesLoader implements ReactiveController {
  readonly #host: FilesHost;
  readonly #configuration: PageConfiguration;
  readonly #session: Session;
  #isAsked = false;
  #round = 0;
  part: FilesPart | undefined;

  constructor(host: FilesHost, configuration: PageConfiguration, session: Session) {
    this.#host = host;
    this.#configuration = configuration;
    this.#session = session;
    host.addController(this);
  }

  hostUpdated(): void {
    const isWanted = 'url' in this.#configuration.settings.uploadEndpoint;
    if (isWanted && !this.#isAsked) this.#load();
  }

  /** The session has another state. What is not shown keeps its files, and so does whoever was sent them. */
  follow(): void {
    const {state, round} = this.#session;
    const files = state.status === 'sent' ? [] : answersOf(state).files;
    // A draft's files are asked for before the part is there, or its complaint would go without them.
    if (files.length > 0) this.#configuration.takesFiles = true;
    this.part?.follow(files, state.status === 'editing');
    if (round !== this.#round) this.part?.beSilent();
    this.#round = round;
  }

  #load(): void {
    this.#isAsked = true;
    void filesPart.then((Part) => {
      this.#begin(Part);
    });
    // After it: a page in which everything is there already is ready at once, too.
    void browserWorld.untilReady().then(() => {
      if (!this.part)
        warn('"upload-endpoint" needs complaint-form.files.js, which is not there yet.');
    });
  }

  #begin(Part: typeof FilesPart): void {
    const host = this.#host;
    this.part = new Part(host, browserWorld, {
      settings: () => this.#configuration.uploads,
      change: (change) => {
        this.#session.changeFiles(change);
      },
      update: () => {
        host.requestUpdate();
      },
    });
    this.#configuration.takesFiles = true;
    this.follow();
    host.requestUpdate();
  }
}
