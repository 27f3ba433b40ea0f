/** What pages and browsers do around the form: shortcuts, bars that stay, translators, exchanged bodies. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage, type FormPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {html, SCRIPT, useSite} from './support/site.js';
import {userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

async function open(given: Partial<FormPage> = {}): Promise<{page: Page; user: FormUser}> {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/own');
  const address = site().put('/habits', formPage({endpoint: url, ...given}));
  return {page, user: await visit(page, address, given.language)};
}

/** Shortcuts as sites have them: for keys that nobody seems to type; and a form that cancels Enter. */
const SHORTCUTS = `<input id="search" aria-label="Search"><script>
const isTyping = ({target}) => target.matches('input, textarea, select, [contenteditable]');
for (const type of ['keydown', 'keypress', 'keyup'])
  document.addEventListener(type, (event) => {
    if (isTyping(event) || event.ctrlKey) return;
    (window.heard ??= []).push(event.type + ' ' + event.key);
    if (['/', 's', 'y', ' ', 'Enter', 'Backspace', 'Delete', 'ArrowDown'].includes(event.key)) event.preventDefault();
    if (event.key === '/') document.getElementById('search').focus();
  });
</script>`;

const heardBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as {heard?: string[]}).heard ?? []);

async function focus({element}: FormUser, name: string): Promise<void> {
  await element.evaluate(({shadowRoot}, field) => {
    shadowRoot!.querySelector<HTMLElement>(`[name=${field}]`)!.focus();
  }, name);
}

const valueOf = ({element}: FormUser, name: string): Promise<string> =>
  element.evaluate(
    ({shadowRoot}, field) =>
      shadowRoot!.querySelector<HTMLTextAreaElement>(`[name=${field}]`)!.value,
    name,
  );

test('a page with shortcuts takes nothing of what is typed', async () => {
  const {page, user} = await open({after: SHORTCUTS});
  await user.completeTo('details');
  await focus(user, 'description');
  await page.keyboard.type('yes / so? sure');
  await page.keyboard.press('Enter');
  await page.keyboard.type('sy');
  await page.keyboard.press('Backspace');

  assert.equal(await valueOf(user, 'description'), 'yes / so? sure\ns');
  assert.deepEqual(await heardBy(page), []);
});

test('Space ticks and Enter goes on where the page has other plans for them', async () => {
  const {page, user} = await open({after: SHORTCUTS});
  await user.fill('Email address', 'ada@example.org');
  await focus(user, 'noAccount');
  await page.keyboard.press('Space');
  await focus(user, 'email');
  await page.keyboard.press('Enter');
  await user.settled();

  assert.equal(await user.step(), 'person');
  assert.deepEqual(await heardBy(page), []);
});

test('Tab, Escape and shortcuts reach the page', async () => {
  const {page, user} = await open({after: SHORTCUTS.replace('|| event.ctrlKey', '')});
  await focus(user, 'email');
  await page.keyboard.press('Escape');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.keyboard.press('Tab');

  const heard = await heardBy(page);
  for (const key of ['keydown Escape', 'keydown k', 'keydown Tab'])
    assert.ok(heard.includes(key), key);
});

/** A bar over the end of the window, as for cookies or a telephone number. */
const BAR = `<div id="bar" style="position: fixed; inset: auto 0 0; height: 120px; background: silver; z-index: 9">
Call us</div>`;
const HEADER = BAR.replace('id="bar"', 'id="header"').replace('inset: auto 0 0', 'inset: 0 0 auto');

for (const [name, bars] of [
  ['a bar at the bottom', BAR],
  ['a bar at the bottom and a header', BAR + HEADER],
] as const)
  test(`with ${name} Tab leads to nothing that is under it, there and back`, async () => {
    const {page, user} = await open();
    await page.setViewport({width: 400, height: 600});
    await user.completeTo('details');
    await user.press('Continue'); // errors, so that there is more to see
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML('afterbegin', html);
    }, bars);
    const covered: string[] = [];
    for (const key of [...Array<'Tab'>(14).fill('Tab'), ...Array<'back'>(14).fill('back')]) {
      if (key === 'back') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (key === 'back') await page.keyboard.up('Shift');
      const found = await user.element.evaluate(({shadowRoot}) => {
        const focused = shadowRoot!.activeElement;
        if (!focused) return '';
        const {top, bottom, height} = focused.getBoundingClientRect();
        const ceiling = document.getElementById('header')?.getBoundingClientRect().bottom ?? 0;
        const floor = document.getElementById('bar')!.getBoundingClientRect().top;
        const isSeen = top >= ceiling && (bottom <= floor || height > floor - ceiling);
        return isSeen ? '' : `${focused.id || focused.textContent.trim()}: ${top} to ${bottom}`;
      });
      if (found) covered.push(found);
    }
    assert.deepEqual(covered, []);
  });

/** As Turbo and pjax do it: another body, whose scripts are made anew so that they run. */
function exchangeBody(page: Page, body: string): Promise<void> {
  return page.evaluate(async (content) => {
    const next = new DOMParser().parseFromString(content, 'text/html').body;
    document.body = document.adoptNode(next);
    const loaded = [...next.querySelectorAll('script')].map((script) => {
      const copy = document.createElement('script');
      for (const {name, value} of script.attributes) copy.setAttribute(name, value);
      const ended = new Promise((resolve) => (copy.onload = resolve));
      script.replaceWith(copy);
      return ended;
    });
    await Promise.all(loaded);
  }, body);
}

test('where a page exchanges its body, the script tag puts its form there again, once', async () => {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/own');
  const tag = `<script src="${SCRIPT}" data-endpoint="${url}" data-lang="en"></script>`;
  await page.goto(site().put('/alone', html(`<!doctype html><p>One.</p>${tag}`)));
  const first = await userOf(page.mainFrame());
  await first.completeTo('person');
  const kept = await page.evaluate(() => document.body.outerHTML);

  await exchangeBody(page, `<p>Two.</p>${tag}<p>End.</p>`);
  const second = await userOf(page.mainFrame());
  assert.equal(await second.step(), 'person');
  assert.equal(
    await second.element.evaluate((form) => form.previousElementSibling?.localName),
    'script',
  );
  await exchangeBody(page, '<p>Three.</p>');
  assert.equal((await page.$$('complaint-form')).length, 0);
  await exchangeBody(page, kept);
  assert.equal((await page.$$('complaint-form')).length, 1);
  await (await userOf(page.mainFrame())).completeAndSend();
});
