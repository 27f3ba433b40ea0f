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

/** The first code of a kind below the README's line that starts so. */
async function recipe(title: string, language = '\\w+'): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const start = readme.indexOf(title);
  const [, code] =
    new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme.slice(start)) ?? [];
  assert.ok(start > 0 && code, `The README has no recipe "${title}"`);
  return code;
}

/** A page with nothing but the HTML of a recipe, posting to an endpoint of the test's own. */
async function openAsWritten(given: string, language: 'en' | 'it', ...answers: readonly Answer[]) {
  const endpoint = new Endpoint(site(), '/complaints', answers);
  const written = given.replace('"/complaints"', `"${endpoint.url}"`);
  const script = '<script src="/complaint-form.js"></script>';
  const page = await pages.open();
  const address = site().put(
    '/written',
    html(`<!doctype html><html lang="${language}">${script}${written}`),
  );
  return {page, endpoint, user: await visit(page, address, language)};
}

/** A page with the recipe, and with what it takes for granted. */
async function openWith(title: string, given: string, ...answers: readonly Answer[]) {
  return openRunning(await recipe(`**${title}**`), given, ...answers);
}

/** A page that runs a recipe's code. */
async function openRunning(code: string, given: string, ...answers: readonly Answer[]) {
  const page = await pages.open();
  const endpoint = new Endpoint(site(), '/own', answers);
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
  const given = await recipe('**Offer mail as the other way**');
  const {page, user} = await openAsWritten(given, 'en', refuse(400));
  const isShown = () =>
    page.evaluate(() => document.querySelector('a')!.getBoundingClientRect().height > 0);
  assert.equal(await isShown(), false);
  await user.completeTo('review');
  await user.press('Submit complaint');
  await user.reaches('failed');

  assert.equal(await isShown(), true);
});

test('optional questions are asked, and their answers arrive', async () => {
  const {user, endpoint} = await openAsWritten(
    await recipe('### Optional questions', 'html'),
    'en',
  );
  await user.completeTo('person');
  await user.answerStep({
    'Who is the complaint for?': 'For someone else',
    'Your name': 'Bo Bianchi',
    'Your email address': 'bo@example.org',
    'How should we reach you?': 'By phone',
  });
  await user.fill('Phone number', '+39 06 123456');
  await user.completeAndSend();

  const [complaint] = endpoint.complaints;
  assert.deepEqual(complaint?.person, {
    representative: {fullName: 'Bo Bianchi', email: 'bo@example.org', relationship: null},
    fullName: complaint?.person.fullName,
    country: complaint?.person.country,
    contact: {by: 'phone', phone: '+39 06 123456'},
    supportNeeds: null,
  });
  assert.equal(complaint.details.loss, null);
});

test('questions of its own stand in the HTML of a page, and what its endpoint refuses at its field', async () => {
  const refusal = await recipe('**Check them where they arrive.**', 'json');
  const refuseOrder: Answer = (response) => {
    response.writeHead(422, {'Content-Type': 'application/problem+json'});
    response.end(refusal);
  };
  const given = await recipe('### Questions of your own', 'html');
  const {user, endpoint} = await openAsWritten(given, 'it', refuseOrder);
  await user.completeTo('subject');
  await user.fill("Numero d'ordine (facoltativo)", 'A-17');
  await user.completeTo('details');
  await user.answer('Potete consultare il mio account', true);
  await user.completeTo('review');
  await user.press('Invia reclamo');
  await user.reaches('editing');
  assert.equal(await user.step(), 'subject');
  assert.deepEqual((await user.read()).errors, ['We do not know this order: please check it.']);
  await user.fill("Numero d'ordine (facoltativo)", 'A-1742');
  await user.press('Continua');
  while ((await user.step()) !== 'review') await user.press('Continua');
  await user.press('Invia reclamo');
  await user.reaches('sent');

  assert.deepEqual(
    endpoint.complaints.map(({extra}) => extra),
    [
      {orderNumber: 'A-17', consent: true},
      {orderNumber: 'A-1742', consent: true},
    ],
  );
});

test('questions of its own are given by a script, with an answer that it knows', async () => {
  const code = await recipe('By script it is an array', 'js');
  const {user, endpoint} = await openRunning(code, '');
  await user.completeTo('details');
  await user.choose('Which branch was it? (optional)', 'Turin');
  await user.completeAndSend();

  assert.deepEqual(endpoint.complaints[0]?.extra, {orderNumber: 'A-1742', branch: 'turin'});
});
