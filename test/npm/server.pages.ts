/** The package on a server: nothing there has a DOM, and the page it prints comes to life. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {useBrowser} from '../pages/support/browser.js';
import {FormUser} from '../pages/support/form-user.js';
import {bundleScript} from '../pages/support/page-code.js';
import {PageWatch} from '../pages/support/page-watch.js';
import {html, script, useSite} from '../pages/support/site.js';
import {createProject} from './project.js';

const pages = useBrowser();
const site = useSite();
const {folder, remove} = createProject('test/npm/apps');
after(remove);

const run = (file: string): string =>
  execFileSync('node', [join(folder, 'server', file)], {encoding: 'utf8'});

for (const file of ['print.js', 'print-in-makeshift-dom.js']) {
  test(`a server prints the tag with what stands inside, and a browser makes a form of it (${file})`, async () => {
    const printed = run(file);
    assert.match(
      printed.replace(/<!--.*?-->/g, ''),
      /<complaint-form endpoint="\/complaints" lang="en"><p>Write to us\.<\/p><\/complaint-form>/,
    );

    site().put('/app.js', script(await bundleScript(resolve('dist/npm/index.js'), 'app')));
    const page = await pages.open();
    const watch = await PageWatch.over(page);
    const body = `<!doctype html><link rel="icon" href="data:,">${printed}<script src="/app.js" defer></script>`;
    await page.goto(site().put('/printed', html(body)));
    const user = await FormUser.of(page.mainFrame(), 'en');
    await user.completeAndSend();

    assert.equal(await page.$eval('complaint-form > p', (p) => p.textContent), 'Write to us.');
    assert.deepEqual(watch.all, []);
  });
}

test('an endpoint checks complaints without Lit', () => {
  const {success, places, $schema, hasLit} = JSON.parse(run('check-complaint.js')) as {
    success: boolean;
    places: string[];
    $schema: string;
    hasLit: boolean;
  };

  assert.equal(success, false);
  assert.ok(places.includes('submissionId: required'), places.join());
  assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(hasLit, false);
});
