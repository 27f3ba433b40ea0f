/** Brings the form of the demo's page into a scene. Controls have the same names in each language. */
import type {Page} from 'puppeteer-core';
import type {Language} from '../../../demo/texts.js';
import type {FaultName} from '../../../demo/receiver/fault-names.js';
import type {ComplaintForm} from '../../../src/index.js';
import {formSteps, type FormStep} from '../../../src/session/steps.js';
import {answersIn, type Moment} from './answers.js';
import type {DemoSite} from './demo-site.js';

const PRIMARY = '[type=submit]';

export class FormOnPage {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly site: DemoSite,
  ) {}

  /**
   * Answers each step before this one, and with a moment this one too, which only the details ask
   * for; then goes there.
   */
  async goTo(step: FormStep, moment?: Moment): Promise<void> {
    const answered = formSteps.slice(0, formSteps.indexOf(step) + (moment ? 1 : 0));
    const all = Object.entries(answersIn(this.language, moment ?? 'exact'));
    const given = all.filter(([section]) => answered.some((name) => name === section));
    await this.setAttribute('prefill', JSON.stringify(Object.fromEntries(given)));
    for (const next of formSteps.slice(1, formSteps.indexOf(step) + 1)) {
      await this.press(PRIMARY);
      await this.#isAt(`[step=${next}]`);
    }
  }

  /** Goes there and tries to go on without good answers. */
  async goToErrors(step: FormStep, answer: () => Promise<void> = nothing): Promise<void> {
    await this.goTo(step);
    await answer();
    await this.press(PRIMARY);
    await this.shows('[part~=error-summary]');
  }

  /** Submits a whole complaint, which then gets this far. */
  async submit(status: ComplaintForm['status'], fault: FaultName = 'none'): Promise<void> {
    await this.site.meet(fault);
    await this.goTo('review');
    await this.press(PRIMARY);
    await this.#isAt(`[status=${status}]`);
  }

  /** In place of the endpoint. */
  async answerFirstAttemptOnly(status: number): Promise<void> {
    await this.page.$eval(
      'complaint-form',
      (form, code) => {
        let attempts = 0;
        form.transport = () => {
          attempts += 1;
          if (attempts > 1) return new Promise(() => undefined);
          return Promise.resolve(new Response(null, {status: code}));
        };
      },
      status,
    );
  }

  async loseConnection(): Promise<void> {
    await this.page.setOfflineMode(true);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async setAttribute(name: string, value: string): Promise<void> {
    await this.page.$eval(
      'complaint-form',
      async (form, key, text) => {
        form.setAttribute(key, text);
        await form.updateComplete;
      },
      name,
      value,
    );
  }

  async fill(name: string, text: string): Promise<void> {
    await this.page.locator(inForm(`[name=${name}]`)).fill(text);
  }

  async press(selector: string): Promise<void> {
    await this.page.locator(inForm(selector)).click();
  }

  /** Waits until it is on screen. */
  async shows(selector: string): Promise<void> {
    await this.page.locator(inForm(selector)).wait();
  }

  /** Waits until it contains that text. */
  async says(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (element, wanted) => element?.textContent.includes(wanted),
      {},
      await this.page.$(inForm(selector)),
      text,
    );
  }

  async #isAt(attribute: string): Promise<void> {
    await this.page.waitForSelector(`complaint-form${attribute}`);
  }
}

function inForm(selector: string): string {
  return `complaint-form >>> ${selector}`;
}

async function nothing(): Promise<void> {
  // Nothing is answered.
}
