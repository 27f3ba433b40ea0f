import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {watchConsole} from './quiet-console.js';
import {inEnglish, Tab} from './tab.js';

describe('A courier that is closed', () => {
  const said = watchConsole();
  let tab: Tab;
  let other: Tab;
  /** Gives the request its answer. */
  let answer: (response: Response) => Promise<void>;
  const listeners = () => tab.world.site.listeners;
  beforeEach(() => {
    tab = new Tab();
    other = new Tab(tab.world.site);
    for (const {courier} of [tab, other]) courier.open();
    tab.world.fetch = () =>
      new Promise((resolve) => {
        answer = async (response) => {
          resolve(response);
          await tab.world.settle();
        };
      });
  });

  it('hears the other tabs no longer when nothing is under way', () => {
    tab.courier.close();
    expect(listeners()).to.equal(1);
  });

  it('still tells them of the delivery under way, and closes then', async () => {
    tab.send();
    await tab.world.settle();
    tab.courier.pause();
    tab.courier.close();
    expect(listeners()).to.equal(2);
    await answer(Response.json({reference: 'C-1'}));
    expect(other.accepted).to.have.lengthOf(1);
    expect(listeners()).to.equal(1);
  });

  it('still tells them of one that was only just handed over', async () => {
    tab.send();
    tab.courier.close();
    expect(listeners()).to.equal(2);
    await tab.world.settle();
    await answer(Response.json({reference: 'C-1'}));
    expect(other.accepted).to.have.lengthOf(1);
    expect(listeners()).to.equal(1);
  });

  it('closes when the last of several deliveries is over', async () => {
    tab.send();
    await tab.world.settle();
    const first = answer;
    tab.send({proposed: {...inEnglish, submissionId: '00000000-0000-4000-8000-000000000001'}});
    await tab.world.settle();
    tab.courier.close();
    await first(new Response(null, {status: 401}));
    expect(listeners()).to.equal(2);
    await answer(new Response(null, {status: 401}));
    expect(listeners()).to.equal(1);
  });

  it('closes after a delivery that broke off', async () => {
    tab.send({settings: () => null as never});
    tab.courier.close();
    await tab.world.settle();
    expect(said.errors).to.have.lengthOf(1);
    expect(listeners()).to.equal(1);
  });

  it('stays open when it was opened again meanwhile', async () => {
    tab.send();
    await tab.world.settle();
    tab.courier.close();
    tab.courier.open();
    await answer(Response.json({reference: 'C-1'}));
    expect(listeners()).to.equal(2);
  });

  it('stays open after a delivery that ends while it is', async () => {
    tab.send();
    await tab.world.settle();
    await answer(new Response(null, {status: 401}));
    expect(listeners()).to.equal(2);
  });
});
