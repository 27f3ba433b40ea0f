import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {plainQuestions} from '../../src/complaint/questions.js';
import {defaultSettings} from '../../src/configuration.js';
import {useLocale} from '../../src/localization/locale.js';
import {Preparation} from '../../src/page/preparation.js';
import {atStep, firstStep} from '../../src/session/state.js';
import type {FormStep} from '../../src/session/steps.js';
import type {View} from '../../src/views/view-model.js';

/** A browser that is idle when the test says so. */
class Idleness {
  readonly #waiting = new Set<() => void>();

  readonly when = (task: () => void): (() => void) => {
    this.#waiting.add(task);
    return () => this.#waiting.delete(task);
  };

  get waiting(): number {
    return this.#waiting.size;
  }

  comeOnce(): void {
    const tasks = [...this.#waiting];
    this.#waiting.clear();
    for (const task of tasks) task();
  }

  /** Gives how often it came. */
  comeUntilAllIsDone(): number {
    let times = 0;
    for (; this.waiting > 0; times++) this.comeOnce();
    return times;
  }
}

class Host extends LitElement {
  static override properties = {step: {}};
  step: FormStep = 'account';
  readonly idleness = new Idleness();
  isBroken = false;

  constructor() {
    super();
    new Preparation(this, () => this.#view, this.idleness.when);
  }

  get #view(): View {
    if (this.isBroken) throw new Error('The page has broken something');
    return {
      ...defaultSettings,
      questions: plainQuestions,
      categories: [{value: 'fees', label: 'Fees'}],
      ...{prefill: {}, headers: {}, transport: undefined, locale: 'en'},
      state: atStep(firstStep(), this.step),
      files: undefined,
      ...{copy: undefined, isUnkept: false, latestDate: '2026-11-22', today: '2026-11-22'},
    };
  }
}
customElements.define('preparation-host', Host);

describe('While the browser is idle', () => {
  const createDocumentFragment = document.createDocumentFragment.bind(document);
  let made: DocumentFragment[];
  let host: Host;
  beforeEach(async () => {
    made = [];
    document.createDocumentFragment = () => {
      const fragment = createDocumentFragment();
      made.push(fragment);
      return fragment;
    };
    host = new Host();
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(async () => {
    Reflect.deleteProperty(document, 'createDocumentFragment'); // its prototype's is back
    host.remove();
    await useLocale('en');
  });

  const prepared = (): Element[] => made.flatMap((fragment) => [...fragment.children]);

  const show = async (step: FormStep): Promise<void> => {
    host.step = step;
    await host.updateComplete;
  };

  const nextSteps: [shown: FormStep, next: string][] = [
    ['account', '[name=country] option[value=IT]'],
    ['person', '[name=category][value=fees]'],
    ['subject', '[name=description]'],
    ['details', '[data-action=revise][data-step=details]'],
  ];
  for (const [shown, next] of nextSteps) {
    it(`after ${shown} the next step is made once, outside the document`, async () => {
      await show(shown);
      host.idleness.comeUntilAllIsDone();
      expect(prepared().flatMap((form) => [...form.querySelectorAll(next)])).to.have.lengthOf(1);
      expect(prepared().some(({isConnected}) => isConnected)).to.equal(false);
    });
  }

  it('nothing follows the review', async () => {
    await show('review');
    host.idleness.comeUntilAllIsDone();
    expect(prepared()).to.deep.equal([]);
  });

  it('one thing is done at a time', () => {
    expect(host.idleness.waiting).to.equal(1);
    expect(host.idleness.comeUntilAllIsDone()).to.be.greaterThan(2);
  });

  it('the same step is not prepared twice', async () => {
    host.idleness.comeUntilAllIsDone();
    host.requestUpdate();
    await host.updateComplete;
    expect(host.idleness.waiting).to.equal(0);
  });

  it('what was still to do for the step before is left', async () => {
    await show('person');
    expect(host.idleness.waiting).to.equal(1);
    host.idleness.comeUntilAllIsDone();
    expect(prepared().some((form) => form.querySelector('[name=country]'))).to.equal(false);
  });

  it('the next step is made again in another language', async () => {
    host.idleness.comeUntilAllIsDone();
    await useLocale('it');
    host.requestUpdate();
    await host.updateComplete;
    host.idleness.comeUntilAllIsDone();
    expect(prepared()).to.have.lengthOf(2);
    expect(prepared()[1]?.textContent).to.contain('Italia');
  });

  it('a form that is taken out prepares nothing, and goes on when it is back', async () => {
    host.remove();
    expect(host.idleness.waiting).to.equal(0);
    document.body.append(host);
    host.requestUpdate();
    await host.updateComplete;
    host.idleness.comeUntilAllIsDone();
    expect(prepared()).to.have.lengthOf(1);
  });

  it('what fails keeps nothing else from being done', () => {
    host.isBroken = true;
    host.idleness.comeOnce();
    expect(prepared()).to.deep.equal([]);
    host.isBroken = false;
    expect(host.idleness.comeUntilAllIsDone()).to.be.greaterThan(1);
  });
});
