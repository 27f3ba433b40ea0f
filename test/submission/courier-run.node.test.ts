import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import type {Report} from '../../src/submission/courier.js';
import {envelope} from '../support/fixtures.js';
import {watchConsole} from './quiet-console.js';
import {settingsWith} from './settings.js';
import {inEnglish, inFrench, Tab} from './tab.js';

const {submissionId} = envelope;

/** What a request that ends when it is aborted does, unless the test lets it come to another end. */
class HeldRequests {
  readonly signals: AbortSignal[] = [];
  readonly answers: ((response: Response) => void)[] = [];

  constructor(tab: Tab) {
    tab.world.fetch = (_url, {signal}) =>
      new Promise((resolve, reject) => {
        this.signals.push(signal!);
        this.answers.push(resolve);
        signal!.addEventListener('abort', () => {
          reject(new DOMException('Aborted.', 'AbortError'));
        });
      });
  }
}

describe('The courier', () => {
  const said = watchConsole();
  let tab: Tab;
  let requests: HeldRequests;
  beforeEach(() => {
    tab = new Tab();
    requests = new HeldRequests(tab);
  });

  const begin = async (): Promise<void> => {
    tab.send();
    await tab.world.settle();
  };
  const answer = async (response: Response, number = 0): Promise<void> => {
    requests.answers[number]!(response);
    await tab.world.settle();
  };
  const kinds = () => tab.reports.map(({kind}) => kind);

  it('is busy from the moment when a parcel is handed over', () => {
    expect(tab.courier.isBusy).to.be.false;
    tab.send();
    expect(tab.courier.isBusy).to.be.true;
  });

  const ends: [what: string, response: () => Response, kind: Report['kind']][] = [
    ['it has failed', () => new Response(null, {status: 401}), 'failed'],
    [
      'it was refused',
      () =>
        new Response('{"errors":[{"detail":"No."}]}', {
          status: 422,
          headers: {'Content-Type': 'application/problem+json'},
        }),
      'refused',
    ],
  ];
  for (const [what, response, kind] of ends) {
    it(`is busy until ${what}, and no more when it tells so`, async () => {
      const busy: [Report['kind'], boolean][] = [];
      tab.reports.push = (report) => busy.push([report.kind, tab.courier.isBusy]);
      await begin();
      await answer(response());
      expect(busy).to.deep.equal([
        ['takenUp', true],
        ['attempting', true],
        [kind, false],
      ]);
    });
  }

  it('is busy until another tab turns out to have sent it', async () => {
    await new Tab(tab.world.site).deliver();
    await begin();
    expect(tab.reports).to.deep.equal([{kind: 'stopped'}]);
    expect(tab.courier.isBusy).to.be.false;
  });

  it('is busy no more once it is ended, aborts the request, and tells nothing of it', async () => {
    await begin();
    tab.courier.end();
    expect(tab.courier.isBusy).to.be.false;
    await tab.world.settle();
    expect(requests.signals[0]!.aborted).to.be.true;
    expect(kinds()).to.deep.equal(['takenUp', 'attempting']);
    expect([tab.world.pending, said.everything]).to.deep.equal([0, []]);
  });

  it('tells nothing of a delivery in the place of which another was sent', async () => {
    await begin();
    const later: Report[] = [];
    const other = {...envelope, submissionId: 'another'};
    tab.courier.send(
      {
        complaint: undefined,
        pack: () => ({}) as never,
        proposed: other,
        agreed: other,
        settings: () => settingsWith(),
      },
      (report) => later.push(report),
    );
    await tab.world.settle();
    await answer(new Response(null, {status: 401}));
    expect(kinds()).to.deep.equal(['takenUp', 'attempting']);
    expect(tab.courier.isBusy, 'with the other one').to.be.true;
    await answer(new Response(null, {status: 401}), 1);
    expect(later.map(({kind}) => kind)).to.deep.equal(['takenUp', 'attempting', 'failed']);
    expect(tab.courier.isBusy).to.be.false;
  });

  it('hears that it was accepted though it was ended', async () => {
    await begin();
    requests.answers[0]!(Response.json({reference: 'C-1'}));
    tab.courier.end();
    await tab.world.settle();
    expect(tab.accepted).to.have.lengthOf(1);
    expect(kinds()).to.deep.equal(['takenUp', 'attempting']);
  });

  it('lets the attempt under way be the last when it is paused', async () => {
    await begin();
    tab.courier.pause();
    expect(requests.signals[0]!.aborted).to.be.false;
    await answer(new Response(null, {status: 503}));
    expect(kinds()).to.deep.equal(['takenUp', 'attempting', 'stopped']);
    expect([requests.signals.length, tab.courier.isBusy, tab.world.pending]).to.deep.equal([
      1,
      false,
      0,
    ]);
  });

  it('lets the first attempt be the last when it is paused before it', async () => {
    tab.send();
    tab.courier.pause();
    await tab.world.settle();
    await answer(Response.json({reference: 'C-1'}));
    expect(tab.accepted).to.have.lengthOf(1);
    expect(kinds()).to.deep.equal(['takenUp', 'attempting', 'answered']);
  });

  it('sends at once when it is woken', async () => {
    tab.world.loseConnection();
    await begin();
    requests.answers[0]!(new Response(null, {status: 503}));
    await tab.world.settle();
    expect(tab.reports.at(-1)).to.deep.equal({kind: 'waiting', lastStatus: 503});
    tab.courier.wake();
    await tab.world.settle();
    expect(kinds().slice(3)).to.deep.equal(['takenUp', 'attempting']);
  });

  it('does nothing of all that when there is no delivery', () => {
    const {courier} = tab;
    for (const way of ['end', 'pause', 'wake', 'cutShort'] as const)
      expect(() => courier[way]()).not.to.throw();
    expect(courier.isBusy).to.be.false;
  });

  it('gives the parcel as it is handed over to this delivery alone', async () => {
    await begin();
    tab.courier.end();
    tab.send({proposed: inFrench, agreed: undefined});
    await tab.world.settle();
    expect(kinds()).to.deep.equal(['takenUp', 'attempting', 'takenUp', 'attempting']);
    expect(tab.courier.findAcceptance(submissionId)).to.equal(undefined);
    expect(tab.note).to.have.deep.property('envelope', inEnglish);
  });
});
