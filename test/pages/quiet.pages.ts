/** What the form leaves alone as long as the client does. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage, HIGH} from './support/form-page.js';
import {PageWatch} from './support/page-watch.js';
import {useSite} from './support/site.js';
import {leaveFor, placeOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

const COUNT_CHANNELS = `window.openedChannels = 0;
window.BroadcastChannel = class extends BroadcastChannel {
  constructor(name) {
    super(name);
    openedChannels++;
  }
};`;

for (const autosave of ['session', 'local', 'off'])
  test(`nothing is opened, kept, focused, scrolled or asked before the client does something (${autosave})`, async () => {
    const page = await pages.open();
    const watch = await PageWatch.over(page);
    await page.evaluateOnNewDocument(COUNT_CHANNELS);
    const endpoint = new Endpoint(site(), '/own');
    const given = {endpoint: endpoint.url, attributes: `autosave="${autosave}"`, before: HIGH};
    const user = await visit(page, site().put('/quiet', formPage(given)));
    const look = () =>
      page.evaluate(() => ({
        channels: (window as unknown as {openedChannels: number}).openedChannels,
        kept: sessionStorage.length + localStorage.length,
      }));

    assert.deepEqual(await look(), {channels: 0, kept: 0});
    assert.deepEqual(await placeOf(page), {focused: 'body', scrolled: 0});
    await page.click('#search'); // browsers ask only those who have touched the page
    await user.completeTo('subject');
    assert.deepEqual(await look(), {channels: 1, kept: autosave === 'off' ? 0 : 1});
    assert.equal(await leaveFor(page, 'about:blank'), autosave === 'off');
    assert.deepEqual(watch.all, []);
  });
