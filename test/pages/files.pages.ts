/** The part that deals with files as a second script tag, on pages with a strict policy. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import type {Complaint} from '../../src/index.js';
import {useBrowser} from './support/browser.js';
import {FormUser, type Language} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {
  ENDPOINT,
  FILES_BUILD,
  FILES_SCRIPT,
  html,
  script,
  SCRIPT,
  UPLOADS,
  useSite,
} from './support/site.js';

const pages = useBrowser();
const site = useSite();

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types complaint-form";
const FORM = `<complaint-form endpoint="${ENDPOINT}" upload-endpoint="${UPLOADS}"></complaint-form>`;
const tag = (source: string, attribute = 'defer'): string =>
  `<script src="${source}" ${attribute}></script>`;
const ADD = {en: 'Add files', it: 'Aggiungi file'};
const BOTH = tag(SCRIPT) + tag(FILES_SCRIPT);

/** Of as many bytes; its beginning says what it is. */
function pdf(name: string, size: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'complaint-form-files-')), name);
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(size - 9, 'a')]));
  return path;
}

interface Opened {
  readonly page: Page;
  readonly user: FormUser;
  readonly watch: PageWatch;
  readonly warnings: string[];
}

async function open(body: string, language: Language = 'en', policy = POLICY): Promise<Opened> {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn') warnings.push(message.text());
  });
  const content = `<!doctype html><html lang="${language}"><title>Page</title><main>${body}</main>`;
  await page.goto(site().put('/files', html(content, {'Content-Security-Policy': policy})));
  return {page, watch, warnings, user: await FormUser.of(page.mainFrame(), language)};
}

async function addFiles({page, user}: Opened, ...paths: string[]): Promise<void> {
  const [choice] = await Promise.all([page.waitForFileChooser(), user.press(ADD[user.language])]);
  await choice.accept(paths);
  await user.settled();
}

async function newest(): Promise<Complaint> {
  const response = await fetch(site().url + ENDPOINT);
  const {complaints} = (await response.json()) as {complaints: {complaint: Complaint}[]};
  return complaints[0]!.complaint; // one was just sent
}

const orders: [what: string, body: string, language: Language][] = [
  ['after the form', FORM + BOTH, 'en'],
  ['before the form', FORM + tag(FILES_SCRIPT) + tag(SCRIPT), 'it'],
  ['as modules', FORM + tag(FILES_SCRIPT, 'type=module') + tag(SCRIPT, 'type=module'), 'en'],
  ['twice, as the form', FORM + BOTH + BOTH, 'it'],
  [
    'beside a script tag alone',
    `${tag(SCRIPT, `data-endpoint=${ENDPOINT} data-upload-endpoint=${UPLOADS}`)}${tag(FILES_SCRIPT)}`,
    'en',
  ],
];
for (const [what, body, language] of orders)
  test(`a file goes with the complaint, and the policy has no objection: ${what}`, async () => {
    const opened = await open(body, language);
    const {user, watch, warnings} = opened;
    await user.completeTo('details');
    await addFiles(opened, pdf('estratto conto.pdf', 700_000), pdf('ricevuta.pdf', 9));
    await user.completeAndSend();
    const {attachments = []} = await newest();
    assert.deepEqual(
      attachments.map(({name, size}) => [name, size]),
      [
        ['estratto conto.pdf', 700_000],
        ['ricevuta.pdf', 9],
      ],
    );
    assert.deepEqual([...watch.all, ...warnings], []);
  });

test('without the second script there is no field, one warning, and the complaint goes out', async () => {
  const {user, watch, warnings} = await open(FORM + tag(SCRIPT));
  await user.completeAndSend();
  assert.equal((await newest()).attachments, undefined);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? '', /"upload-endpoint" needs complaint-form\.files\.js/);
  assert.deepEqual(watch.all, []);
});

test('the field comes as soon as the second script does, and what was typed stays', async () => {
  const opened = await open(FORM + tag(SCRIPT), 'en', ''); // the test itself puts a script in
  const {page, user} = opened;
  await user.completeTo('details');
  await user.fill('Describe your complaint', 'The bank statement shows it.');
  await page.addScriptTag({url: FILES_SCRIPT});
  await page.waitForFunction(() =>
    document.querySelector('complaint-form')?.shadowRoot?.querySelector('#files'),
  );
  await addFiles(opened, pdf('statement.pdf', 1000));
  await user.completeAndSend();
  const {attachments, details} = await newest();
  assert.equal(attachments?.[0]?.name, 'statement.pdf');
  assert.notEqual(details.description, '');
});

test('a second script of another version is left out, and says so', async () => {
  const build = readFileSync(FILES_BUILD, 'utf8');
  const [, version = ''] = /form\.version!==['"`]([\d.]+)/.exec(build) ?? [];
  assert.notEqual(version, '');
  const other = site().put('/other-files.js', script(build.replaceAll(version, '99.0.0')));
  const {user, warnings} = await open(FORM + tag(SCRIPT) + tag(other));
  await user.completeTo('details');
  assert.match(warnings.join(), /complaint-form\.files\.js is of another version/);
});

test('after a reload the client is asked for the same file, and it goes on from where it was', async () => {
  const opened = await open(FORM + BOTH);
  const {page, user} = opened;
  const path = pdf('statement.pdf', 900_000);
  await user.completeTo('details');
  let isCut = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // The second piece never comes to its end.
    const isSecond = request.method() === 'PATCH' && request.headers()['upload-offset'] !== '0';
    if (isSecond && !isCut) return;
    void request.continue();
  });
  await addFiles(opened, path);
  await page.waitForFunction(() => {
    const bar = document
      .querySelector('complaint-form')
      ?.shadowRoot?.querySelector<HTMLProgressElement>('.files progress');
    return bar && bar.value > 0;
  });
  page.on('dialog', (dialog) => void dialog.accept());
  isCut = true;
  await page.reload();
  const again = {...opened, user: await FormUser.of(page.mainFrame(), 'en')};
  site().requests.length = 0;
  await addFiles(again, path);
  await again.user.completeAndSend();
  assert.equal((await newest()).attachments?.[0]?.size, 900_000);
  assert.deepEqual(
    site().requests.filter((line) => line.startsWith('POST')),
    [`POST ${ENDPOINT}`],
    'the upload was not begun anew',
  );
});
