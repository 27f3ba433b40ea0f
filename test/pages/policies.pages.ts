import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {useFigures} from './support/figures.js';
import {FormUser, type Language} from './support/form-user.js';
import {takeJourney} from './support/journey.js';
import {bundleScript} from './support/page-code.js';
import {PageWatch} from './support/page-watch.js';
import {BUILD, ENDPOINT, html, script, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();
const tell = useFigures('Policy');

const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
/** Of section 8 of the contract. */
const STRICT = `${SELF}; require-trusted-types-for 'script'; trusted-types complaint-form`;
const BESIDE_LIT = `${STRICT} lit-html`;

const FORM = `<complaint-form endpoint="${ENDPOINT}"></complaint-form>`;
const DEFERRED = `<script src="${SCRIPT}" defer></script>`;
const HOST_LIT = '<script src="/host-lit.js" defer></script>';
const COUNTER = '<host-counter></host-counter>';

interface Host {
  readonly name: string;
  readonly policy: string;
  readonly body: string;
  readonly languages: readonly Language[];
}

const integrity = `sha256-${createHash('sha256').update(readFileSync(BUILD)).digest('base64')}`;

const hosts: readonly Host[] = [
  {name: 'strict, classic script', policy: STRICT, body: FORM + DEFERRED, languages: ['en', 'it']},
  {
    name: 'strict, module script',
    policy: STRICT,
    body: `${FORM}<script src="${SCRIPT}" type="module"></script>`,
    languages: ['en'],
  },
  {
    name: 'strict, script tag alone',
    policy: STRICT,
    body: `<script src="${SCRIPT}" data-endpoint="${ENDPOINT}"></script>`,
    languages: ['it'],
  },
  {
    name: 'strict, no form action, no base, no frames',
    policy: `${STRICT}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    body: FORM + DEFERRED,
    languages: ['en'],
  },
  {
    name: 'strict, no style-src',
    policy: STRICT.replace("style-src 'self'; ", ''),
    body: FORM + DEFERRED,
    languages: ['it'],
  },
  {
    name: 'strict, script by its hash',
    policy: STRICT.replace("script-src 'self'", `script-src '${integrity}'`),
    body: `${FORM}<script src="${SCRIPT}" integrity="${integrity}" defer></script>`,
    languages: ['it'],
  },
  {
    name: 'strict, script by a nonce',
    policy: STRICT.replace("script-src 'self'", "script-src 'nonce-cmFuZG9t' 'strict-dynamic'"),
    body: `${FORM}<script src="${SCRIPT}" nonce="cmFuZG9t" defer></script>`,
    languages: ['en'],
  },
  {
    name: "strict, after the page's own Lit",
    policy: BESIDE_LIT,
    body: COUNTER + FORM + HOST_LIT + DEFERRED,
    languages: ['en', 'it'],
  },
  {
    name: "strict, before the page's own Lit",
    policy: BESIDE_LIT,
    body: COUNTER + FORM + DEFERRED + HOST_LIT,
    languages: ['en', 'it'],
  },
];

for (const {name, policy, body, languages} of hosts)
  for (const language of languages)
    test(`${name}: a whole journey meets no objection (${language})`, async () => {
      const page = await pages.open();
      const watch = await PageWatch.over(page);
      site().put(
        '/host-lit.js',
        script(await bundleScript(resolve('test/pages/support/host-lit.ts'), 'hostLit')),
      );
      const content = `<!doctype html><html lang="${language}"><title>Page</title><main>${body}</main>`;
      const url = site().put('/policy', html(content, {'Content-Security-Policy': policy}));
      site().requests.length = 0;
      await page.goto(url);
      const user = await FormUser.of(page.mainFrame(), language);

      let styled = 0;
      await takeJourney(user, language, async () => {
        styled += await user.countStyled();
      });
      if (body.includes(COUNTER)) assert.equal(await pressCounter(page), 'Pressed 1 times');

      const scripts = body.includes(HOST_LIT) ? ['GET /host-lit.js'] : [];
      const expected = ['GET /policy', `GET ${SCRIPT}`, `POST ${ENDPOINT}`, ...scripts];
      const others = site().requests.filter((request) => !expected.includes(request));
      const {violations, consoleErrors, pageErrors} = watch;
      tell(`${name} (${language})`, {
        violations: violations.length,
        'console errors': consoleErrors.length,
        'page errors': pageErrors.length,
        'style attributes': styled,
        requests: site().requests.length,
        'other requests': others.length,
      });
      assert.deepEqual([...watch.all, ...others], []);
      assert.equal(site().requests.length, expected.length);
      assert.equal(styled, 0);
    });

/** As an element of Lit's does, it says when it shows what has changed. */
interface Updating {
  readonly updateComplete: Promise<unknown>;
}

function pressCounter(page: Page): Promise<string | null | undefined> {
  return page.$eval('host-counter', async (counter) => {
    counter.shadowRoot?.querySelector('button')?.click();
    await (counter as unknown as Updating).updateComplete;
    return counter.shadowRoot?.textContent.trim();
  });
}

test('an objection would be seen', async () => {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  site().put('/careless.js', script('document.body.innerHTML = \'<p style="color: red"></p>\';'));
  const content = '<!doctype html><body><script src="/careless.js" defer></script>';
  await page.goto(site().put('/careless', html(content, {'Content-Security-Policy': STRICT})));

  const {violations, consoleErrors, pageErrors} = watch;
  assert.deepEqual([violations.length, consoleErrors.length, pageErrors.length], [1, 1, 1]);
});
