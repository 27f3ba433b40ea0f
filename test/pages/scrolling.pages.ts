/** What has focus is in sight: whatever the page keeps over its edges, and whatever scrolls in it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {KeyInput, Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint, refuse} from './support/endpoint.js';
import {formPage, type FormPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

interface Window {
  readonly width: number;
  readonly height: number;
}

async function open(
  given: Partial<FormPage>,
  {width, height}: Window = {width: 600, height: 600},
): Promise<{page: Page; user: FormUser}> {
  const page = await pages.open();
  await page.setViewport({width, height});
  const {url} = new Endpoint(site(), '/own', [refuse(403)]);
  return {page, user: await visit(page, site().put('/page', formPage({endpoint: url, ...given})))};
}

/** What of the form has focus and is not in sight; of what is higher than the free part, its beginning counts. */
function hiddenFocus({element}: FormUser, free = 400): Promise<string[]> {
  return element.evaluate(({shadowRoot}, room) => {
    const focused = shadowRoot!.activeElement;
    if (!focused) return ['nothing'];
    const {top, bottom, left, width} = focused.getBoundingClientRect();
    const x = left + Math.min(width / 2, 20);
    const ends = bottom - top > room ? [top + 2, top + 20] : [top + 2, bottom - 2];
    const found = ends.map((y) => document.elementFromPoint(x, y)?.closest('complaint-form'));
    const name = focused.id || focused.textContent.trim();
    return found.every(Boolean) ? [] : [`${name}: ${top} to ${bottom}`];
  }, free);
}

async function press(page: Page, user: FormUser, selector: string): Promise<void> {
  await user.element.evaluate(({shadowRoot}, target) => {
    const button = shadowRoot!.querySelector<HTMLElement>(target)!;
    button.focus();
    button.scrollIntoView({block: 'center', behavior: 'instant'});
  }, selector);
  await page.keyboard.press('Enter');
  await user.settled();
}

const CONTINUE = '[type=submit]';

/** What is hidden on the way through the form and back, from and to what stands beside it. */
async function hiddenOnTheWay(page: Page, user: FormUser, free?: number): Promise<string[]> {
  // Past the ends of a page the way leads through the browser, which gives focus back when it likes.
  await user.element.evaluate((form) => {
    form.before(document.createElement('button'));
    form.after(document.createElement('button'));
  });
  const hidden: string[] = [];
  for (const isBack of [false, true]) {
    if (isBack) await page.keyboard.down('Shift');
    for (;;) {
      await page.keyboard.press('Tab');
      const found = await hiddenFocus(user, free);
      if (found[0] === 'nothing') break;
      hidden.push(...found);
    }
    if (isBack) await page.keyboard.up('Shift');
  }
  return hidden;
}

const high = (height: number): string => `<p style="height: ${height}px">Text</p>`;
const STRIP = 'background: silver; z-index: 9; margin: 0;';
const TOP = `position: fixed; inset: 0 0 auto; height: 80px; ${STRIP}`;
const BOTTOM = `position: fixed; inset: auto 0 0; height: 120px; ${STRIP}`;
const STICKY = `<header style="position: sticky; top: 0; height: 80px; ${STRIP}">Bar</header>`;

/** An element of the page's own, with that in its shadow tree. */
const shadow = (mode: 'open' | 'closed', tree: string, slotted = ''): string =>
  `<page-bar>${slotted}</page-bar><script>
document.querySelector('page-bar').attachShadow({mode: '${mode}'}).innerHTML = \`${tree}\`;
</script>`;

const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a sticky header in a <main> that scrolls': [
    `<style>html, body {height: 100%; margin: 0; overflow: hidden} main {height: 100%; overflow: auto}</style>
    <main>${STICKY}${high(300)}`,
    `${high(900)}</main>`,
  ],
  'a dialog with a title that stays': [
    `<dialog id="dialog" style="width: 500px; height: 80vh; overflow: auto; padding: 0">${STICKY}`,
    `${high(500)}</dialog><script>document.getElementById('dialog').showModal()</script>`,
  ],
  'a header in an open shadow root': [
    shadow('open', `<div style="${TOP}">Bar</div>`) + high(300),
    high(900),
  ],
  'a bar at the bottom in a closed shadow root': [
    high(300),
    shadow('closed', `<div style="${BOTTOM}">Bar</div>`),
  ],
  'a header that is slotted': [
    shadow(
      'open',
      `<div style="position: fixed; inset: 0 0 auto"><slot></slot></div>`,
      `<div style="height: 80px; ${STRIP}">Bar</div>`,
    ) + high(300),
    high(900),
  ],
};

for (const [name, [before, after]] of Object.entries(around))
  test(`with ${name} what has focus is in sight: errors, the next step, each control`, async () => {
    const {page, user} = await open({before, after});
    await press(page, user, CONTINUE);
    const hidden = await hiddenFocus(user);
    for (const step of ['account', 'person', 'subject'] as const) {
      await user.answerStep(user.words.answers[step]);
      await press(page, user, CONTINUE);
      hidden.push(...(await hiddenFocus(user)));
    }
    assert.equal(await user.step(), 'details');
    hidden.push(...(await hiddenOnTheWay(page, user)));

    assert.deepEqual(hidden, []);
  });

test('under a transparent sheet over the whole window nothing jumps', async () => {
  const sheet = '<div style="position: fixed; inset: 0; background: #0003"></div>';
  const {page, user} = await open(
    {before: high(200), after: high(1500) + sheet},
    {width: 800, height: 1200},
  );
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('[name=email]')!.focus();
  });
  const scrolled: number[] = [];
  for (let index = 0; index < 3; index++) {
    await page.keyboard.press('Tab');
    scrolled.push(await page.evaluate(() => scrollY));
  }

  assert.deepEqual(scrolled, [0, 0, 0]);
});

test('arrow keys lead to no radio button that is under a bar', async () => {
  const {page, user} = await open({}, {width: 400, height: 600});
  await user.completeTo('subject');
  await page.evaluate((bars) => {
    document.body.insertAdjacentHTML('beforeend', bars);
  }, `<div style="${TOP}">Bar</div><div style="${BOTTOM}">Bar</div>`);
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('#step-heading')!.focus();
  });
  await page.keyboard.press('Tab');
  const hidden: string[] = [];
  const keys: KeyInput[] = [
    ...Array<'ArrowDown'>(8).fill('ArrowDown'),
    ...Array<'ArrowUp'>(8).fill('ArrowUp'),
  ];
  for (const key of keys) {
    await page.keyboard.press(key);
    hidden.push(...(await hiddenFocus(user)));
  }

  assert.deepEqual(hidden, []);
});

const roomBelow = ({element}: FormUser): Promise<string> =>
  element.evaluate(
    ({shadowRoot}) => getComputedStyle(shadowRoot!.querySelector('.root')!).paddingBottom,
  );

test('over a bar that covers most of the window each control is in sight, and the room made for it goes with the step', async () => {
  const {page, user} = await open({}, {width: 390, height: 700});
  await user.completeTo('details');
  await page.evaluate(
    (style) => {
      document.body.insertAdjacentHTML('beforeend', `<div id="bar" style="${style}">Cookies</div>`);
    },
    BOTTOM.replace('120px', '500px'),
  );
  assert.deepEqual(await hiddenOnTheWay(page, user, 200), []);
  assert.notEqual(await roomBelow(user), '0px');

  await page.evaluate(() => {
    document.getElementById('bar')!.remove();
  });
  await user.completeTo('review');
  assert.equal(await roomBelow(user), '0px');
});

for (const size of [
  {width: 320, height: 256},
  {width: 400, height: 600},
])
  test(`at ${size.width} × ${size.height} the button that was pressed stays in the window`, async () => {
    const {page, user} = await open({after: high(1500)}, size);
    await user.completeTo('review');
    await press(page, user, '[data-action=copy]');
    assert.deepEqual(await hiddenFocus(user), []);
    await press(page, user, CONTINUE);
    await user.reaches('failed');
    assert.deepEqual(await hiddenFocus(user), []);
    await press(page, user, '[data-action=copy]');
    assert.deepEqual(await hiddenFocus(user), []);
  });
