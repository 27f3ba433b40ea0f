/** The recipes of the README, as a page owner copies them. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {accept, Endpoint, refuse, type Answer} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import {html, useSite} from './support/site.js';
import {visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

/** The code below the first line of the README's recipes that starts so. */
async function recipe(title: string): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const start = readme.indexOf(`**${title}**`);
  const [, code] = /```\w+\n(.*?)```/s.exec(readme.slice(start)) ?? [];
  assert.ok(start > 0 && code, `The README has no recipe "${title}"`);
  return code;
}

/** A page with the recipe, and with what it takes for granted. */
async function openWith(title: string, given: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', answers);
  const code = await recipe(title);
  const after = `<script>${given}\nconst form = document.querySelector('complaint-form');\n${code}</script>`;
  site().put('/csrf-token', {
    body: '{"token": "t-1"}',
    headers: {'Content-Type': 'application/json'},
  });
  const url = site().put('/recipe', formPage({endpoint: endpoint.url, after}));
  return {page, endpoint, user: await visit(page, url)};
}

test('a CSRF token is renewed before each attempt', async () => {
  const {user, endpoint} = await openWith('Renew a CSRF token', '', refuse(403));
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');
  site().put('/csrf-token', {
    body: '{"token": "t-2"}',
    headers: {'Content-Type': 'application/json'},
  });
  await user.press('Try again');
  await user.reaches('sent');

  assert.deepEqual(
    endpoint.received.map(({headers}) => headers['x-csrf-token']),
    ['t-1', 't-2'],
  );
  assert.equal(endpoint.bodies.length, 1);
});

test('a declaration is asked for before the complaint goes out', async () => {
  const label =
    '<label slot="before-submit"><input type="checkbox" id="declaration" required> All this is true</label>';
  assert.ok((await readFile('README.md', 'utf8')).includes(`\`${label}\``));
  const {page, user, endpoint} = await openWith(
    'Ask for a declaration',
    `document.querySelector('complaint-form').insertAdjacentHTML('beforeend', '${label}');`,
  );
  await user.completeTo('review');
  await user.press('Submit complaint');
  assert.equal(endpoint.received.length, 0);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'declaration');
  await page.locator('#declaration').click();
  await user.press('Submit complaint');
  await user.reaches('sent');
});

test('a captcha is asked, and its answer goes along', async () => {
  const {user, endpoint} = await openWith(
    'Ask a captcha',
    'const askCaptcha = () => Promise.resolve("seven");',
  );
  await user.completeAndSend();

  assert.deepEqual(
    endpoint.received.map(({headers}) => headers['x-captcha']),
    ['seven'],
  );
});

for (const [does, status, count] of [
  [true, 'sent', 2],
  [false, 'failed', 1],
] as const)
  test(`a client who ${does ? 'signs' : 'does not sign'} in meanwhile`, async () => {
    const {user, endpoint} = await openWith(
      'Let the client sign in',
      `const signIn = () => Promise.resolve(${does});`,
      refuse(401),
    );
    await user.completeTo('review');
    await user.press('Submit complaint');
    await user.reaches(status);

    assert.equal(endpoint.received.length, count);
    assert.equal(endpoint.bodies.length, 1);
  });

test('what happens is counted, without anything that was typed', async () => {
  const given = 'const track = (...what) => (window.tracked ??= []).push(what);';
  const {page, user} = await openWith('Count what happens', given, refuse(401), accept);
  await user.press('Continue');
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');
  await user.press('Try again');
  await user.reaches('sent');

  const tracked = await page.evaluate(
    () => (window as {tracked?: [string, unknown][]}).tracked ?? [],
  );
  assert.deepEqual(
    tracked.map(([type]) => type.replace('complaint-', '')),
    ['invalid', 'step', 'step', 'step', 'step', 'error', 'sent', 'step'],
  );
  assert.doesNotMatch(JSON.stringify(tracked), /ada|rossi|fee/i);
});

test('mail is offered where sending fails', async () => {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/complaints', [refuse(400)]);
  const given = (await recipe('Offer mail as the other way')).replace('"/complaints"', `"${url}"`);
  const script = '<script src="/complaint-form.js"></script>';
  const address = site().put('/mail', html(`<!doctype html><html lang="en">${script}${given}`));
  const user = await visit(page, address);
  const isShown = () =>
    page.evaluate(() => document.querySelector('a')!.getBoundingClientRect().height > 0);
  assert.equal(await isShown(), false);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');

  assert.equal(await isShown(), true);
});
