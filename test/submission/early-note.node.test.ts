import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {envelope} from '../support/fixtures.js';
import {watchConsole} from './quiet-console.js';
import {endless} from './responses.js';
import {Tab} from './tab.js';

const {submissionId} = envelope;
const json = {'Content-Type': 'application/json'};

/** The acceptance as it is noted, with what it says of the receipt. */
function noted(reference: string | null): object {
  const receipt = {reference, acknowledgeBy: undefined, resolveBy: undefined, contact: undefined};
  return {submissionId, receipt, receivedAt: '2026-11-22T10:15:00.000Z'};
}

describe('That a complaint was accepted is noted', () => {
  const said = watchConsole();
  let tab: Tab;
  let other: Tab;
  beforeEach(() => {
    tab = new Tab();
    other = new Tab(tab.world.site);
    for (const {courier} of [tab, other]) courier.open();
  });

  it('as soon as the status says so, for the page may be gone before the rest comes', async () => {
    tab.answers(() => new Response(endless(), {status: 201, headers: json}));
    tab.send();
    await tab.world.settle();
    expect(other.courier.findAcceptance(submissionId)).to.deep.equal(noted(null));
    expect([tab.accepted, other.accepted], 'it is told with its receipt').to.deep.equal([[], []]);
    await other.deliver();
    expect(other.bodies, 'nothing is sent twice').to.be.empty;
  });

  it('before it is told that the answer has come', async () => {
    const found: unknown[] = [];
    tab.reports.push = ({kind}) =>
      kind === 'answered' ? found.push(tab.courier.findAcceptance(submissionId)) : 0;
    await tab.deliver();
    expect(found).to.deep.equal([noted(null)]);
  });

  it('with its receipt when the rest has come', async () => {
    await tab.deliver();
    expect(tab.courier.findAcceptance(submissionId)).to.deep.equal(noted('C-1'));
  });

  it('also by a delivery that was ended meanwhile', async () => {
    let answer!: (response: Response) => void;
    tab.world.fetch = () => new Promise((resolve) => (answer = resolve));
    tab.send();
    await tab.world.settle();
    answer(new Response(endless(), {status: 201, headers: json}));
    tab.courier.end();
    await tab.world.until(Promise.resolve());
    await tab.world.pass(15_000);
    expect(tab.courier.findAcceptance(submissionId)).to.deep.equal(noted(null));
  });

  it('not for a web page, which may be somebody else’s', async () => {
    tab.answers(() => new Response(endless(), {headers: {'Content-Type': 'text/html'}}));
    tab.send();
    await tab.world.settle();
    expect(tab.reports.at(-1)).to.deep.equal({kind: 'answered', isCertain: false});
    expect(tab.courier.findAcceptance(submissionId)).to.equal(undefined);
  });

  it('not for a page of something in between', async () => {
    tab.answers(() => new Response('<p>', {headers: {'Content-Type': 'text/html'}}));
    await tab.deliver();
    expect(tab.reports.at(-1)).to.have.nested.property('failure.isFinal', true);
    expect(tab.courier.findAcceptance(submissionId)).to.equal(undefined);
    expect(said.errors).to.have.lengthOf(1);
  });

  it('nowhere when no other tab can hold it', async () => {
    tab.answers(() => new Response(endless(), {status: 201, headers: json}));
    tab.send({agreed: undefined});
    await tab.world.settle();
    expect(tab.reports.at(-1)).to.deep.equal({kind: 'answered', isCertain: true});
    expect(tab.note).to.equal(undefined);
  });

  it('and once the answer is cut short, it is told without its receipt', async () => {
    tab.answers(() => new Response(endless(), {status: 201, headers: json}));
    tab.send();
    await tab.world.settle();
    tab.courier.cutShort();
    await tab.world.settle();
    expect(tab.accepted).to.deep.equal([noted(null)]);
    expect([tab.courier.isBusy, other.accepted]).to.deep.equal([false, [noted(null)]]);
  });
});
