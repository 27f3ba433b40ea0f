import {expect, oneEvent} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {StepHistory, type HistoryHost} from '../../src/page/step-history.js';
import type {FormStep, StepName} from '../../src/session/steps.js';

/** Stands in for a form, and goes where its history leads. */
class Host implements HistoryHost {
  history = true;
  endpoint = 'https://api.example/complaints';
  step: StepName = 'account';
  readonly updateComplete = Promise.resolve(true);
  readonly visited: FormStep[] = [];
  readonly controllers: ReactiveController[] = [];
  readonly steps = new StepHistory(this, (step) => {
    this.visited.push(step);
    this.step = step;
  });

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {
    this.controllers.length = 0;
  }

  requestUpdate(): void {
    // There is nothing on screen.
  }

  goTo(step: StepName): void {
    const before = this.step;
    this.step = step;
    this.steps.add(before, step);
  }
}

async function go(delta: number): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.go(delta);
  await arrived;
}

describe('The history of the steps', () => {
  const {href} = location;
  let host: Host;
  beforeEach(() => {
    history.pushState(null, '', href);
    host = new Host();
    for (const controller of host.controllers) controller.hostConnected?.();
  });
  afterEach(() => {
    for (const controller of host.controllers) controller.hostDisconnected?.();
    history.replaceState(null, '', href);
  });

  it('leads to the step of an entry', async () => {
    host.goTo('person');
    await go(-1);
    await go(1);
    expect(host.visited).to.deep.equal(['account', 'person']);
  });

  it('is the same one with another token in the endpoint’s query', async () => {
    host.endpoint = '/complaints?token=1';
    host.goTo('person');
    host.endpoint = '/complaints?token=2';
    await go(-1);
    expect(host.visited).to.deep.equal(['account']);
  });

  it('leads nowhere by an entry of the step on screen', async () => {
    host.goTo('person');
    history.pushState({page: 1}, '', '#elsewhere');
    await go(-1);
    expect(host.visited, 'behind the page’s own entry').to.be.empty;
    await go(-1);
    expect(host.visited).to.deep.equal(['account']);
  });

  it('leads to a step whose entry was passed while the page’s own was there', async () => {
    host.goTo('person');
    history.pushState({page: 1}, '', '#elsewhere');
    host.step = 'subject';
    await go(-1);
    expect(host.visited).to.deep.equal(['person']);
  });

  it('knows the entry of the step on screen as the one where the client is', async () => {
    host.goTo('person');
    history.pushState({page: 1}, '', '#elsewhere');
    await go(-1);
    const {length} = history;
    host.steps.add('account', 'person');
    expect(history.length, 'no second entry for it').to.equal(length);
  });

  it('leads nowhere when the page does not want it any more', async () => {
    host.goTo('person');
    host.history = false;
    await go(-1);
    expect(host.visited).to.be.empty;
  });
});
