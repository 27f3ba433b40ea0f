/** Submit while files are on their way, and all that may happen meanwhile (contract 7.1). */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {statusOf} from '../../src/session/state.js';
import {fileOnItsWay} from '../complaint/added-files.js';
import {onReview, takingFiles, takingNone, type FilesDriver} from './files-driver.js';

/** Submitted, with one file that is there and two that are not. */
async function gathering(): Promise<FilesDriver> {
  const driver = onReview({there: [1], onTheirWay: [2, 3]});
  driver.do('goOn');
  await driver.settle();
  return driver;
}

async function arriveBoth(driver: FilesDriver): Promise<void> {
  driver.arrive(3);
  driver.arrive(2);
  await driver.settle();
}

describe('Submit', () => {
  it('sends at once when all files are there', async () => {
    const driver = onReview({there: [1, 2]});
    driver.do('goOn');
    expect(driver.screen).to.equal('sending');
    await driver.settle();
    expect(driver.sentFiles).to.deep.equal([1, 2]);
  });

  it('waits for files that are on their way, and says that it is sending', async () => {
    const driver = await gathering();
    expect(driver.state.status).to.equal('gathering');
    expect(statusOf(driver.state)).to.equal('sending');
    expect(driver.lastShown).to.deep.equal({
      what: 'gathering',
      focus: undefined,
      isOutcome: false,
    });
    await driver.pass(3_600_000);
    expect([driver.received, driver.told]).to.deep.equal([[], []]);
  });

  it('sends by itself when all are there, in the order in which they were added', async () => {
    const driver = await gathering();
    driver.arrive(3);
    await driver.settle();
    expect([driver.state.status, driver.received.length]).to.deep.equal(['gathering', 0]);
    driver.arrive(2);
    expect(driver.screen).to.equal('sending');
    expect(driver.lastShown?.focus).to.equal(undefined);
    await driver.settle();
    expect(driver.sentFiles).to.deep.equal([1, 2, 3]);
    expect(driver.told).to.deep.equal([{kind: 'submit', complaint: driver.lastReceived.complaint}]);
  });

  it('once is enough, and nothing is answered meanwhile', async () => {
    const driver = await gathering();
    driver.do('goOn');
    driver.do('back');
    driver.type({fullName: 'Somebody Else'});
    expect(driver.state.status).to.equal('gathering');
    await arriveBoth(driver);
    expect(driver.received).to.have.lengthOf(1);
    expect(driver.lastReceived.complaint.person.fullName).to.equal('Ada Rossi');
  });

  it('is not possible with a file that cannot be sent', () => {
    const driver = onReview({there: [1]}).add(fileOnItsWay({id: 2, fault: {code: 'tooLarge'}}));
    driver.do('goOn');
    expect(driver.lastShown).to.deep.equal({what: 'details', focus: 'errors', isOutcome: false});
    expect(driver.told.at(-1)).to.deep.equal({
      kind: 'invalid',
      step: 'details',
      fields: [{name: 'files', code: 'tooLarge'}],
    });
    driver.remove(2);
    expect(driver.state).to.have.property('problems').that.is.empty;
  });
});

describe('While files are awaited', () => {
  it('Stop leads back to the review, and nothing is sent when they are there', async () => {
    const driver = await gathering();
    driver.do('stop');
    expect(driver.lastShown).to.deep.equal({what: 'review', focus: 'heading', isOutcome: false});
    await arriveBoth(driver);
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
    driver.do('goOn');
    await driver.settle();
    expect(driver.sentFiles).to.deep.equal([1, 2, 3]);
  });

  it('one that fails leads to its row, but takes no focus from elsewhere', async () => {
    const driver = await gathering();
    driver.become(2, {fault: {code: 'notUploaded'}});
    expect(driver.lastShown).to.deep.equal({what: 'details', focus: 'errors', isOutcome: true});
    expect(driver.state).to.deep.include({
      problems: [{field: 'files', entry: 2, code: 'notUploaded'}],
      changing: true,
    });
    driver.arrive(3);
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['details', 0]);
  });

  it('the page may object when they are there: the client is on the review, and may try again', async () => {
    const driver = await gathering();
    driver.onTold = () => false;
    await arriveBoth(driver);
    expect([driver.screen, statusOf(driver.state)]).to.deep.equal(['review', 'editing']);
    driver.onTold = () => true;
    driver.do('goOn');
    await driver.settle();
    const {submissionId} = driver.lastReceived.complaint;
    expect(driver.told).to.have.lengthOf(2);
    expect(driver.told[0]).to.have.nested.property('complaint.submissionId', submissionId);
  });

  it('what the page objected to is kept', async () => {
    const driver = await gathering();
    driver.onTold = () => false;
    driver.arrive(3);
    await driver.pass(1_000);
    driver.arrive(2);
    expect(driver.reload().rows).to.deep.equal(['1', '2', '3']);
  });

  for (const how of ['reset() of the page', 'Start again'] as const) {
    it(`${how} ends it, whatever comes of them`, async () => {
      const driver = await gathering();
      if (how === 'Start again') driver.do('restart');
      else driver.session.reset();
      await arriveBoth(driver);
      expect([driver.screen, driver.files, driver.received]).to.deep.equal(['account', [], []]);
    });
  }

  it('the page may take files no more: the complaint goes out without them', async () => {
    const driver = await gathering();
    driver.configure(takingNone);
    await driver.settle();
    expect(driver.received).to.have.lengthOf(1);
    expect(driver.sentFiles).to.equal(undefined);
  });

  it('a page that takes none any more is asked before it goes out', async () => {
    const driver = await gathering();
    driver.onTold = () => false;
    driver.configure(takingNone);
    await driver.settle();
    expect([driver.screen, driver.received.length]).to.deep.equal(['review', 0]);
    driver.configure(takingFiles);
    driver.onTold = () => true;
    driver.do('goOn');
    expect(driver.screen).to.equal('gathering');
  });

  it('a page that sets something else changes nothing', async () => {
    const driver = await gathering();
    driver.configure({organization: 'Example'});
    await driver.settle();
    expect([driver.state.status, driver.received.length]).to.deep.equal(['gathering', 0]);
  });

  const elsewhere: [what: string, leave: (driver: FilesDriver) => void, files?: number[]][] = [
    ['its last file is there', (driver) => void arriveBoth(driver), [1, 2, 3]],
    ['the page takes none any more', (driver) => driver.configure(takingNone)],
  ];
  for (const [what, happen, files] of elsewhere) {
    it(`a form out of its page sends nothing before it is back, though ${what}`, async () => {
      const driver = await gathering();
      driver.session.detach();
      happen(driver);
      await driver.settle();
      expect([driver.received, driver.told]).to.deep.equal([[], []]);
      driver.session.attach();
      await driver.settle();
      expect(driver.sentFiles).to.deep.equal(files);
    });
  }
});

describe('Somebody who leaves the page is asked', () => {
  const cases: [what: string, driver: () => FilesDriver, isAtRisk: boolean][] = [
    ['while a file is on its way', () => onReview({onTheirWay: [1]}), true],
    ['not when all are there', () => onReview({there: [1]}), false],
    [
      'not for one that cannot be sent',
      () => onReview().add(fileOnItsWay({fault: {code: 'folder'}})),
      false,
    ],
  ];
  for (const [what, open, isAtRisk] of cases) {
    it(what, () => {
      expect(open().session.isAtRisk).to.equal(isAtRisk);
    });
  }

  it('while they are awaited', async () => {
    expect((await gathering()).session.isAtRisk).to.equal(true);
  });

  it('not for a file of which the page wants nothing any more', () => {
    const driver = onReview({onTheirWay: [1]});
    driver.configure(takingNone);
    expect(driver.session.isAtRisk).to.equal(false);
  });
});
