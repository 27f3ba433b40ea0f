/** A tab with a form that takes files: a test says how far each has come, in the place of what uploads them. */
import type {AddedFile} from '../../src/complaint/files.js';
import {questionsOf} from '../../src/complaint/questions.js';
import {answersOf} from '../../src/session/state.js';
import type {Configuration} from '../../src/session/world.js';
import {fileOnItsWay, fileThere} from '../complaint/added-files.js';
import {MemoryStorage} from '../simulation/memory-storage.js';
import {SessionDriver} from './session-driver.js';

export const UPLOADS = 'https://api.example/uploads';

/** What a page sets that takes files, and one that does not. */
export const takingFiles = {
  uploadEndpoint: {url: UPLOADS},
  questions: questionsOf(new Set(), [], true),
};
export const takingNone = {uploadEndpoint: {mend: ''}, questions: questionsOf(new Set(), [])};

type Opening = NonNullable<ConstructorParameters<typeof SessionDriver>[0]>;

export class FilesDriver extends SessionDriver {
  constructor(opening: Partial<Opening> = {}) {
    const {configuration, ...rest} = opening;
    super({...rest, configuration: {...takingFiles, ...configuration}});
  }

  get files(): readonly AddedFile[] {
    return answersOf(this.state).files;
  }

  /** Which there are, and what is wrong with them, as "1" or "2 tooLarge". */
  get rows(): string[] {
    return this.files.map(({id, fault}) => [id, fault?.code].join(' ').trim());
  }

  add(...files: readonly AddedFile[]): this {
    this.session.changeFiles((before) => [...before, ...files]);
    return this;
  }

  /** Something more is known of a file. */
  become(id: number, known: Partial<AddedFile>): void {
    this.session.changeFiles((files) =>
      files.map((file) => (file.id === id ? {...file, ...known} : file)),
    );
  }

  /** The endpoint has all of it. */
  arrive(id: number): void {
    const {url} = fileThere({id});
    this.become(id, {url, isThere: true, fault: undefined});
  }

  /** As its button does. */
  remove(id: number): void {
    this.type({files: this.files.filter((file) => file.id !== id)});
  }

  /** The files that a complaint names that has come to the endpoint, by their numbers. */
  get sentFiles(): number[] | undefined {
    const {attachments} = this.lastReceived.complaint;
    return attachments?.map(({url}) => Number(url.split('/').at(-1)));
  }

  override reload(change: Partial<Opening> = {}): FilesDriver {
    this.page.leave({isCrash: false});
    const {browser, storage} = this;
    const configuration = {...this.configuration, ...change.configuration};
    return new FilesDriver({...{browser, storage}, ...change, configuration});
  }

  override duplicate(change: Partial<Configuration> = {}): FilesDriver {
    this.session.flush();
    const storage = MemoryStorage.copy(this.storage);
    const configuration = {...this.configuration, ...change};
    return new FilesDriver({browser: this.browser, storage, configuration});
  }
}

/** On the review, with files of these numbers that are there, and others that are on their way. */
export function onReview({there = [], onTheirWay = []}: Record<string, number[]> = {}) {
  const driver = new FilesDriver();
  driver.complete({
    files: [...there.map((id) => fileThere({id})), ...onTheirWay.map((id) => fileOnItsWay({id}))],
  });
  return driver;
}
