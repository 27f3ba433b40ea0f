/** Files in the draft, in another tab, and under which ID they go. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {draftKey} from '../../src/session/draft-store.js';
import {fileOnItsWay, fileThere} from '../complaint/added-files.js';
import {FilesDriver, onReview, takingNone} from './files-driver.js';
import {HERE} from './session-driver.js';

/** The ID of what is sent now. */
async function idSent(driver: FilesDriver): Promise<string> {
  driver.do('goOn');
  await driver.settle();
  return driver.lastReceived.complaint.submissionId;
}

/** Sent with two files, and answered with a failure. */
async function failed(): Promise<FilesDriver> {
  const driver = onReview({there: [1, 2]});
  driver.do('goOn');
  await driver.settle();
  driver.lastReceived.answer(401);
  await driver.settle();
  expect(driver.screen).to.equal('failed');
  return driver;
}

describe('The ID of a complaint with files', () => {
  it('is the same when it is tried again', async () => {
    const driver = await failed();
    const {submissionId, attachments} = driver.lastReceived.complaint;
    expect(await idSent(driver)).to.equal(submissionId);
    expect(driver.lastReceived.complaint.attachments).to.deep.equal(attachments);
  });

  const others: [what: string, change: (driver: FilesDriver) => void, sent: number[]][] = [
    ['one is removed', (driver) => driver.remove(1), [2]],
    ['one is added', (driver) => driver.add(fileThere({id: 3})), [1, 2, 3]],
    [
      'one is removed and chosen again',
      (driver) => {
        driver.remove(2);
        driver.add(fileThere({id: 3, name: 'statement-2.pdf'}));
      },
      [1, 3],
    ],
  ];
  for (const [what, change, sent] of others) {
    it(`is another after a failure when ${what}`, async () => {
      const driver = await failed();
      const {submissionId} = driver.lastReceived.complaint;
      driver.intend({kind: 'revise', step: 'details'});
      change(driver);
      driver.do('goOn');
      expect(await idSent(driver)).not.to.equal(submissionId);
      expect(driver.sentFiles).to.deep.equal(sent);
    });
  }

  it('comes back when what was added is removed again', async () => {
    const driver = await failed();
    const {submissionId} = driver.lastReceived.complaint;
    driver.intend({kind: 'revise', step: 'details'});
    driver.add(fileOnItsWay({id: 3}));
    driver.session.flush();
    driver.remove(3);
    driver.do('goOn');
    expect(await idSent(driver)).to.equal(submissionId);
    expect(driver.sentFiles).to.deep.equal([1, 2]);
  });

  it('is the same after a reload', async () => {
    const driver = await failed();
    const {submissionId} = driver.lastReceived.complaint;
    const after = driver.reload();
    expect(after.rows).to.deep.equal(['1', '2']);
    expect(await idSent(after)).to.equal(submissionId);
    expect(after.sentFiles).to.deep.equal([1, 2]);
  });
});

describe('The draft', () => {
  const all = [
    fileThere({id: 1}),
    fileThere({id: 2, isThere: undefined}),
    fileOnItsWay({id: 3, sha256: undefined}),
    fileOnItsWay({
      id: 4,
      fault: {code: 'notUploaded', failure: {reason: 'network', status: null}},
    }),
    fileOnItsWay({id: 5, fault: {code: 'tooLarge'}}),
  ];

  it('keeps what is known of files, as it was added, and nothing else', () => {
    const driver = onReview().add(...all);
    driver.session.flush();
    const kept = JSON.parse(JSON.stringify(all)) as unknown;
    expect(driver.draft()?.answers.files).to.deep.equal(kept);
  });

  it('gives back those that are there; the others are asked for, but what was faulty stays so', () => {
    const {rows} = onReview()
      .add(...all)
      .reload();
    expect(rows).to.deep.equal(['1', '2 missing', '3 missing', '4 missing', '5 tooLarge']);
  });

  it('of one that awaited its files leads to what is missing, and sends nothing by itself', async () => {
    const driver = onReview({there: [1], onTheirWay: [2]});
    driver.do('goOn');
    const after = driver.reload();
    await after.settle();
    expect([after.screen, after.rows]).to.deep.equal(['details', ['1', '2 missing']]);
    expect(after.received).to.deep.equal([]);
    after.do('goOn');
    expect(after.lastShown).to.include({what: 'details', focus: 'errors'});
    after.arrive(2);
    after.do('goOn');
    expect(after.screen).to.equal('review');
    after.do('goOn');
    await idSent(after);
    expect(after.sentFiles).to.deep.equal([1, 2]);
  });

  it('of one that was being sent goes on with the same files', async () => {
    const driver = onReview({there: [1, 2]});
    driver.do('goOn');
    await driver.settle();
    const after = driver.reload();
    await after.settle();
    expect(after.lastReceived.complaint).to.deep.equal(driver.lastReceived.complaint);
  });

  it('of a page that takes none any more is sent without them', async () => {
    const driver = onReview({there: [1], onTheirWay: [2]});
    driver.session.flush();
    const after = driver.reload({configuration: takingNone});
    expect(after.screen).to.equal('review');
    await idSent(after);
    expect(after.sentFiles).to.equal(undefined);
  });

  const broken: [what: string, file: object][] = [
    ['has a script for a URL', {...fileThere(), url: 'javascript:alert(1)'}],
    ['is there, but nowhere', {...fileThere(), url: undefined}],
    ['has no name', {...fileThere(), name: ''}],
    ['has no size', {...fileThere(), size: null}],
    ['has a fault that nobody knows', {...fileOnItsWay(), fault: {code: 'cursed'}}],
    ['is null', [null]],
  ];
  for (const [what, file] of broken) {
    it(`of which a file ${what} is removed, and the form begins anew`, () => {
      const driver = onReview({there: [2]});
      driver.session.flush();
      const draft = driver.draft()!;
      const files = [fileThere({id: 2}), file];
      const stored = {...draft, answers: {...draft.answers, files}};
      driver.storage.setItem(draftKey(HERE), JSON.stringify(stored));
      const after = new FilesDriver({browser: driver.browser, storage: driver.storage});
      expect([after.screen, after.files, after.draft()]).to.deep.equal(['account', [], undefined]);
    });
  }
});

describe('Another tab', () => {
  it('that has sent it ends the waiting for files', async () => {
    const driver = onReview({there: [1], onTheirWay: [2]});
    driver.session.flush();
    const other = driver.duplicate(takingNone);
    driver.do('goOn');
    other.do('goOn');
    await other.settle();
    other.lastReceived.answer(201, {reference: 'C-1'});
    await driver.settle();
    expect(driver.state).to.deep.include({
      status: 'sent',
      submissionId: other.lastReceived.complaint.submissionId,
    });
    driver.arrive(2);
    await driver.settle();
    expect([driver.received, driver.kindsTold]).to.deep.equal([[], ['sent']]);
  });

  it('gives the files that it has, and of the others what is known', async () => {
    const local = {autosave: 'local'} as const;
    const driver = new FilesDriver({configuration: local});
    driver.complete({files: [fileThere({id: 1})]});
    driver.session.flush();
    const other = new FilesDriver({browser: driver.browser, configuration: local});
    other.do('resume');
    expect(other.rows).to.deep.equal(['1']);
    driver.add(fileThere({id: 2}), fileThere({id: 3, isThere: undefined}));
    driver.session.flush();
    await driver.settle();
    other.session.comeBack();
    expect(other.rows).to.deep.equal(['1', '2', '3 missing']);
    expect(driver.rows).to.deep.equal(['1', '2', '3']);
  });

  it('sends it once, too, when it was duplicated while a file was on its way', async () => {
    const driver = onReview().add(fileThere({id: 1, isThere: undefined}));
    const other = driver.duplicate();
    driver.arrive(1);
    other.arrive(1);
    const id = await idSent(driver);
    driver.lastReceived.answer(201);
    await driver.settle();
    expect(other.state).to.include({status: 'sent', submissionId: id});
  });
});
