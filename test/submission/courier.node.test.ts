import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import type {Complaint} from '../../src/complaint/complaint.js';
import type {Parcel, Report} from '../../src/submission/courier.js';
import {validComplaint} from '../support/fixtures.js';
import {refuse} from './failing-storage.js';
import {watchConsole} from './quiet-console.js';
import {settingsWith} from './settings.js';
import {inEnglish, inFrench, pack, Tab} from './tab.js';

describe('A parcel', () => {
  const said = watchConsole();
  let tab: Tab;
  beforeEach(() => {
    tab = new Tab();
  });

  it('is given its body before it is sent, and told in the order in which it happens', async () => {
    const complaint = pack(inEnglish);
    await tab.deliver();
    expect(tab.reports).to.deep.equal([
      {kind: 'takenUp', complaint},
      {kind: 'attempting', attempt: 1},
      {kind: 'answered', isCertain: true},
    ]);
    expect(tab.bodies).to.deep.equal([complaint]);
  });

  it('says nothing before it was handed over: that one is under way is known then', () => {
    tab.send();
    expect(tab.reports).to.deep.equal([]);
    expect(tab.courier.isBusy).to.be.true;
    tab.courier.end();
  });

  const envelopes: [what: string, change: Partial<Parcel>, prepare: () => void, sent: Complaint][] =
    [
      ['what is true now', {}, () => undefined, pack(inEnglish)],
      [
        'what is true now, when no other tab can hold it',
        {agreed: undefined},
        () => undefined,
        pack(inEnglish),
      ],
      [
        'what is true now, when no other tab can hold it, and none can note anything',
        {agreed: undefined},
        () => (tab.world.storage = refuse),
        pack(inEnglish),
      ],
      [
        'what all tabs hold, where none can note anything',
        {},
        () => (tab.world.storage = refuse),
        validComplaint,
      ],
      ['the body that it had before', {complaint: pack(inFrench)}, () => undefined, pack(inFrench)],
    ];
  for (const [what, change, prepare, sent] of envelopes) {
    it(`goes as ${what}`, async () => {
      prepare();
      await tab.deliver(change);
      expect(tab.bodies).to.deep.equal([sent]);
      expect(tab.reports[0]).to.deep.equal({kind: 'takenUp', complaint: sent});
    });
  }

  it('goes as another tab has sent it, though the language is another', async () => {
    const other = new Tab(tab.world.site);
    other.answers(() => new Response(null, {status: 401}));
    await other.deliver({proposed: inFrench});
    await tab.deliver();
    expect(tab.bodies).to.deep.equal(other.bodies);
    expect(tab.bodies).to.deep.equal([pack(inFrench)]);
  });

  it('leaves no note when no other tab can hold it', async () => {
    await tab.deliver({agreed: undefined});
    expect(tab.note).to.equal(undefined);
    expect(tab.accepted).to.have.lengthOf(1);
  });

  it('leaves a note before it is sent, and another when it was accepted', async () => {
    const notes: unknown[] = [];
    tab.answers(() => {
      notes.push(tab.note);
      return Response.json({reference: 'C-1'});
    });
    await tab.deliver();
    expect(notes).to.deep.equal([{envelope: inEnglish, notedAt: tab.world.now()}]);
    expect(tab.note).to.have.property('acceptance');
  });

  it('goes as the page wants at each attempt', async () => {
    const urls: string[] = [];
    tab.world.fetch = (url) => {
      urls.push(url);
      return Promise.resolve(new Response(null, {status: 503}));
    };
    let count = 0;
    await tab.deliver({settings: () => settingsWith({url: `https://api.example/${++count}`})});
    expect(urls).to.deep.equal([1, 2, 3, 4].map((number) => `https://api.example/${number}`));
  });

  const ends: [what: string, answer: () => Response, last: Report][] = [
    [
      'a failure',
      () => new Response(null, {status: 401}),
      {kind: 'failed', failure: {reason: 'unauthorized', status: 401, detail: undefined}},
    ],
    [
      'a refusal',
      () =>
        new Response('{"errors":[{"detail":"No."}]}', {
          status: 422,
          headers: {'Content-Type': 'application/problem+json'},
        }),
      {kind: 'refused', status: 422, errors: [{detail: 'No.'}]},
    ],
  ];
  for (const [what, answer, last] of ends) {
    it(`ends with ${what}`, async () => {
      tab.answers(answer);
      await tab.deliver();
      expect(tab.reports.at(-1)).to.deep.equal(last);
      expect(tab.accepted).to.be.empty;
      expect(said.everything).to.be.empty;
    });
  }

  const mistakes: [what: string, change: Partial<Parcel>, kind: string][] = [
    [
      'it cannot be packed',
      {
        pack: () => {
          throw new RangeError('ada@example.org');
        },
      },
      'RangeError',
    ],
    [
      'there is no endpoint any more',
      {
        settings: () => {
          throw new TypeError('no endpoint');
        },
      },
      'TypeError',
    ],
    [
      'something throws a text',
      {
        pack: () => {
          throw 'ada@example.org' as unknown as Error;
        },
      },
      'string',
    ],
  ];
  for (const [what, change, kind] of mistakes) {
    it(`fails, and never hangs, when ${what}; the kind of error alone is told`, async () => {
      await tab.deliver(change);
      expect(tab.reports.at(-1)).to.deep.equal({
        kind: 'failed',
        failure: {reason: 'configuration', status: null},
      });
      expect(said.everything).to.deep.equal([
        `<complaint-form>: sending broke off with a ${kind}.`,
      ]);
      expect(tab.world.pending).to.equal(0);
    });
  }
});
