/** Whatever becomes of files, and in whatever order, the complaint names exactly those that are there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {FileFaultCode} from '../../src/complaint/files.js';
import {fileOnItsWay} from '../complaint/added-files.js';
import {FilesDriver} from './files-driver.js';

/** A file as this test knows it. */
interface Known {
  readonly id: number;
  isThere: boolean;
  fault?: FileFaultCode | undefined;
}

const kinds = [
  ...(['add', 'add', 'remove', 'arrive', 'arrive', 'arrive', 'fail', 'retry'] as const),
  ...(['goOn', 'goOn', 'back', 'revise', 'stop', 'refuse', 'reload'] as const),
];
const anyActions = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(),
    fault: fc.constantFrom('notUploaded', 'tooLarge', 'unreadable'),
  }),
  {maxLength: 40, size: 'max'},
);

type Action = typeof anyActions extends fc.Arbitrary<(infer One)[]> ? One : never;

class Story {
  driver = new FilesDriver().complete();
  files: Known[] = [];
  sent = 0;
  withFiles = 0;
  gathered = 0;
  #ids = 0;

  async do({kind, which, fault}: Action): Promise<void> {
    const {driver} = this;
    const {status} = driver.state;
    const isEditing = status === 'editing';
    if (status === 'gathering') this.gathered++;
    const open = this.files.filter(({isThere}) => !isThere);
    const one = (kind === 'arrive' || kind === 'fail' ? open : this.files)[which % 3];
    switch (kind) {
      case 'add':
        if (isEditing) this.#add();
        break;
      case 'remove':
        if (isEditing && one) this.#remove(one);
        break;
      case 'retry':
        if (isEditing && one && !one.isThere) {
          delete one.fault;
          driver.become(one.id, {fault: undefined});
        }
        break;
      case 'arrive':
        if (one && (isEditing || status === 'gathering')) this.#arrive(one);
        break;
      case 'fail':
        if (one && (isEditing || status === 'gathering')) {
          one.fault = fault;
          driver.become(one.id, {fault: {code: fault}});
        }
        break;
      case 'refuse':
        if (status === 'sending') driver.lastReceived.answer(401);
        break;
      case 'revise':
        driver.intend({kind: 'revise', step: 'details'});
        break;
      case 'reload':
        this.#reload();
        break;
      default:
        driver.do(kind);
    }
    await this.driver.settle();
    this.#check();
  }

  /** Removes what is faulty, lets the others arrive, and submits. */
  async end(): Promise<void> {
    const {driver} = this;
    if (driver.state.status === 'sending') driver.lastReceived.answer(401);
    driver.do('stop');
    await driver.settle();
    driver.intend({kind: 'revise', step: 'details'});
    for (const file of [...this.files]) if (file.fault) this.#remove(file);
    driver.do('goOn');
    driver.do('goOn');
    for (const file of this.files) if (!file.isThere) this.#arrive(file);
    await driver.settle();
    this.#check();
    assert.equal(driver.state.status, 'sending');
    assert.deepEqual(driver.sentFiles ?? [], this.#numbers);
  }

  get #numbers(): number[] {
    return this.files.map(({id}) => id);
  }

  #add(): void {
    const id = ++this.#ids;
    this.files.push({id, isThere: false});
    this.driver.add(fileOnItsWay({id}));
  }

  #remove(file: Known): void {
    this.files = this.files.filter((other) => other !== file);
    this.driver.remove(file.id);
  }

  #arrive(file: Known): void {
    file.isThere = true;
    delete file.fault;
    this.driver.arrive(file.id);
  }

  #reload(): void {
    this.driver = this.driver.reload();
    this.sent = 0;
    for (const file of this.files)
      if (!file.isThere && (!file.fault || file.fault === 'notUploaded')) file.fault = 'missing';
  }

  /** What is on screen is what was done, and what has come to the endpoint just now names all of it. */
  #check(): void {
    const {files, received} = this.driver;
    assert.deepEqual(
      files.map(({id, isThere = false, fault}) => ({id, isThere, fault: fault?.code})),
      this.files.map(({fault, ...known}) => ({...known, fault})),
    );
    if (received.length === this.sent) return;
    this.sent = received.length;
    assert.ok(this.files.every(({isThere}) => isThere));
    assert.deepEqual(this.driver.sentFiles ?? [], this.#numbers);
    if (this.files.length > 0) this.withFiles++;
  }
}

test('whatever happens to files, a complaint names exactly those that are there', async () => {
  let withFiles = 0;
  let gathered = 0;
  await fc.assert(
    fc.asyncProperty(anyActions, async (actions) => {
      const story = new Story();
      for (const action of actions) await story.do(action);
      await story.end();
      withFiles += story.withFiles;
      gathered += story.gathered;
    }),
    {seed: 20_261_128, numRuns: 300},
  );
  assert.ok(withFiles > 150, `only ${withFiles} complaints had files`);
  assert.ok(gathered > 150, `only ${gathered} times something happened while files were awaited`);
});
