/** Several copies of the form on one page: the first one wins, the others do nothing. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';
import {useBrowser} from '../pages/support/browser.js';
import {FormUser} from '../pages/support/form-user.js';
import {bundleScript} from '../pages/support/page-code.js';
import {PageWatch} from '../pages/support/page-watch.js';
import {BUILD, ENDPOINT, html, script, SCRIPT, useSite} from '../pages/support/site.js';

const pages = useBrowser();
const site = useSite();

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const OLDER = '/older-complaint-form.js';
const NPM = '/app.js';

// A second policy of a name, or one of another name, is a violation.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types complaint-form";
const WITH_APP = `${POLICY} lit-html`;

const older = readFileSync(BUILD, 'utf8').replaceAll(version, '0.0.9');

const cases = [
  {what: 'the one file twice', files: [SCRIPT, SCRIPT], policy: POLICY, warnings: 0},
  {what: 'an older one first', files: [OLDER, SCRIPT], policy: POLICY, warnings: 1},
  {what: 'an older one last', files: [SCRIPT, OLDER], policy: POLICY, warnings: 1},
  {what: 'npm, then the one file', files: [NPM, SCRIPT], policy: WITH_APP, warnings: 0},
  {what: 'the one file, then npm', files: [SCRIPT, NPM], policy: WITH_APP, warnings: 0},
  {what: 'an older one, then npm', files: [OLDER, NPM], policy: WITH_APP, warnings: 1},
  {what: 'npm, then an older one', files: [NPM, OLDER], policy: WITH_APP, warnings: 1},
];

for (const {what, files, policy, warnings} of cases) {
  test(`the first copy wins: ${what}`, async () => {
    site().put(OLDER, script(older));
    site().put(NPM, script(await bundleScript(resolve('dist/npm/index.js'), 'app')));
    const page = await pages.open();
    const watch = await PageWatch.over(page);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warn') said.push(message.text());
    });
    const tags = files.map((file) => `<script src="${file}" defer></script>`).join('');
    const body = `<!doctype html>${tags}<complaint-form endpoint="${ENDPOINT}"></complaint-form>`;
    await page.goto(site().put('/copies', html(body, {'Content-Security-Policy': policy})));
    const user = await FormUser.of(page.mainFrame(), 'en');

    await user.completeAndSend();

    assert.equal(said.filter((text) => text.includes('another version is there')).length, warnings);
    assert.equal(said.length, warnings);
    assert.equal(
      await user.element.evaluate(
        (form) => (form.constructor as typeof form.constructor & {version: string}).version,
      ),
      files[0] === OLDER ? '0.0.9' : version,
    );
    assert.deepEqual(watch.all, []);
  });
}
