/** Browsers that lack what the form cannot do without: the page's own content stays on screen. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useBrowser} from './support/browser.js';
import {html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();

const FALLBACK = 'Write to complaints@example.org.';

const lacking = {
  'custom elements': "Object.defineProperty(window, 'customElements', {value: undefined});",
  'shadow roots': 'delete Element.prototype.attachShadow;',
  'observers of changes': 'delete window.MutationObserver;',
  'what templates are parsed with': 'delete Document.prototype.createTreeWalker;',
  'a way to find the active element': `Object.defineProperty(ShadowRoot.prototype, 'activeElement', {
    get() { throw new TypeError('Not supported'); },
  });`,
};

for (const [what, script] of Object.entries(lacking))
  test(`without ${what} the content of the element is shown`, async () => {
    const page = await pages.open();
    await page.evaluateOnNewDocument(script);
    const form = `<complaint-form endpoint="/own">${FALLBACK}</complaint-form>`;
    const content = `<!doctype html>${form}<script src="${SCRIPT}"></script>`;
    await page.goto(site().put('/old', html(content)));
    await page.evaluate(() => new Promise(requestAnimationFrame));

    const isShown = await page.evaluate((text) => {
      const range = document.createRange();
      const [content] = [...document.querySelector('complaint-form')!.childNodes].filter(
        ({textContent}) => textContent === text,
      );
      range.selectNode(content!);
      return range.getBoundingClientRect().height > 0;
    }, FALLBACK);
    assert.equal(isShown, true);
  });
