/** One page with one form, opened in a browser context of its own: nothing is cached or kept. */
import {readFile} from 'node:fs/promises';
import type {Browser, BrowserContext, CDPSession, Page} from 'puppeteer-core';
import type {Contestant} from './contestants.js';
import type {Site} from './site.js';

/** How many times slower than this machine, and how far away. */
export interface Conditions {
  readonly cpu: 1 | 4;
  readonly network: 'fast' | 'slow';
}

/** Slow 4G: 1.6 Mbps down, 750 kbps up, 150 ms. In bytes a second and ms. */
const SLOW = {download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150};

const probe = await readFile(new URL('probe.js', import.meta.url), 'utf8');

export class Visit {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly client: CDPSession,
    /** Milliseconds from the navigation to the first paint, which shows the first step. */
    readonly firstStep: number,
    private readonly workBefore: number,
  ) {}

  static async open(
    browser: Browser,
    site: Site,
    form: Contestant,
    {cpu, network}: Conditions,
    lang = 'en',
  ): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const client = await page.createCDPSession();
    await page.setViewport({width: 1000, height: 800});
    // The browser's process for the site then runs already, and its connection is open.
    await page.goto(`${site.url}/empty`);
    await client.send('Performance.enable', {timeDomain: 'threadTicks'});
    const workBefore = await workOf(client);
    if (cpu > 1) await page.emulateCPUThrottling(cpu);
    if (network === 'slow') await page.emulateNetworkConditions(SLOW);
    await page.goto(`${site.url}/${form.name}/${lang}`);
    await page.evaluate(probe);
    const firstStep = await page.evaluate('probe.firstPaint()');
    const visit = new Visit(context, page, client, Number(firstStep), workBefore);
    await visit.expect('[name=email]');
    return visit;
  }

  /** What the probe's function of that name gives. */
  async ask(name: string, ...given: readonly unknown[]): Promise<number> {
    const list = given.map((value) => JSON.stringify(value)).join();
    return Number(await this.page.evaluate(`probe.${name}(${list})`));
  }

  async expect(selector: string): Promise<void> {
    const isThere = await this.page.evaluate(`Boolean(probe.find(${JSON.stringify(selector)}))`);
    if (!isThere) throw new Error(`There is no ${selector}`);
  }

  /** Milliseconds that the main thread has worked since the form's page was asked for. */
  async work(): Promise<number> {
    return (await workOf(this.client)) - this.workBefore;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** By the main thread's own clock, which stands still while other programs have the processor. */
async function workOf(client: CDPSession): Promise<number> {
  const {metrics} = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN);
}
