import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import type {Acceptance} from '../../src/submission/tabs.js';
import {envelope} from '../support/fixtures.js';
import {refuse} from './failing-storage.js';
import {inEnglish, Tab} from './tab.js';

const {submissionId} = envelope;
const acceptance: Acceptance = {
  submissionId,
  receipt: {reference: 'C-1', acknowledgeBy: undefined, resolveBy: undefined, contact: undefined},
  receivedAt: '2026-11-22T10:15:00.000Z',
};

describe('That a complaint was accepted', () => {
  let tab: Tab;
  let other: Tab;
  beforeEach(() => {
    tab = new Tab();
    other = new Tab(tab.world.site);
    for (const {courier} of [tab, other]) courier.open();
  });

  it('is told with its ID, its receipt and the moment, here and in the other tabs', async () => {
    await tab.deliver();
    expect(tab.accepted).to.deep.equal([acceptance]);
    expect(other.accepted).to.deep.equal([acceptance]);
    expect(tab.reports.map(({kind}) => kind)).to.deep.equal(['takenUp', 'attempting', 'answered']);
  });

  it('is of the moment when it was accepted', async () => {
    tab.answers(() => {
      tab.world.time += 2_500;
      return Response.json({reference: 'C-1'});
    });
    await tab.deliver();
    expect(tab.accepted[0]).to.have.property('receivedAt', '2026-11-22T10:15:02.500Z');
  });

  it('is known before it is told: who hears of it finds it', async () => {
    const found: unknown[] = [];
    tab.accepted.push = () => found.push(tab.courier.findAcceptance(submissionId));
    other.accepted.push = () => found.push(other.courier.findAcceptance(submissionId));
    await tab.deliver();
    expect(found).to.deep.equal([acceptance, acceptance]);
  });

  it('is found later by a tab that was not there', async () => {
    await tab.deliver();
    const later = new Tab(tab.world.site);
    expect(later.courier.findAcceptance(submissionId)).to.deep.equal(acceptance);
    expect(later.courier.findAcceptance('another')).to.equal(undefined);
  });

  it('is heard by no tab that has closed, which finds it', async () => {
    other.courier.close();
    await tab.deliver();
    expect(other.accepted).to.be.empty;
    expect(other.courier.findAcceptance(submissionId)).to.deep.equal(acceptance);
  });

  it('is not found where there is a body but no acceptance yet', async () => {
    tab.answers(() => new Response(null, {status: 401}));
    await tab.deliver();
    expect(tab.courier.findAcceptance(submissionId)).to.equal(undefined);
    expect(tab.accepted).to.be.empty;
  });

  it('keeps another tab from sending it, which hears of it instead', async () => {
    await tab.deliver();
    const later = await new Tab(tab.world.site).deliver();
    expect(later.bodies).to.be.empty;
    expect(later.accepted).to.deep.equal([acceptance]);
    expect(later.reports).to.deep.equal([{kind: 'stopped'}]);
  });

  it('keeps a tab from sending it that waited for its turn meanwhile', async () => {
    tab.send();
    other.send();
    await tab.world.settle();
    await other.world.settle();
    expect(tab.bodies).to.have.lengthOf(1);
    expect(other.bodies).to.be.empty;
    expect(other.reports).to.deep.equal([{kind: 'stopped'}]);
  });

  it('is told when it was heard late, after the attempt was given up', async () => {
    let answer!: (response: Response) => void;
    tab.world.fetch = () => new Promise((resolve) => (answer = resolve));
    tab.send();
    await tab.world.settle();
    tab.courier.end();
    await tab.world.settle();
    expect(tab.reports.at(-1)).to.deep.equal({kind: 'attempting', attempt: 1});
    answer(Response.json({reference: 'C-1'}));
    await tab.world.settle();
    expect(tab.accepted).to.deep.equal([acceptance]);
    expect(other.accepted).to.deep.equal([acceptance]);
    expect(tab.courier.findAcceptance(submissionId)).to.deep.equal(acceptance);
  });

  it('is told here, though the browser has neither storage nor channels', async () => {
    const alone = new Tab();
    alone.world.storage = refuse;
    alone.world.openChannel = refuse;
    alone.courier.open();
    await alone.deliver();
    expect(alone.accepted).to.deep.equal([acceptance]);
    alone.courier.close();
  });
});

describe('What another tab has said of a complaint', () => {
  it('is its envelope, in the place of one’s own', async () => {
    const tab = new Tab();
    const other = new Tab(tab.world.site);
    expect(other.courier.propose(envelope)).to.equal(envelope);
    tab.answers(() => new Response(null, {status: 401}));
    await tab.deliver({proposed: inEnglish});
    expect(other.courier.propose(envelope)).to.deep.equal(inEnglish);
    const another = {...envelope, submissionId: 'another'};
    expect(other.courier.propose(another)).to.equal(another);
  });

  it('is no envelope any more once it was accepted', async () => {
    const tab = await new Tab().deliver({proposed: inEnglish});
    expect(tab.courier.propose(envelope)).to.equal(envelope);
  });
});
