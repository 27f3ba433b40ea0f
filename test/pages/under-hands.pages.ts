/** Others change the form's nodes while the client is in the middle of something. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {visit} from './support/tabs.js';
import {translate} from './support/translator.js';

const pages = useBrowser();
const site = useSite();

async function open(before = ''): Promise<{page: Page; user: FormUser}> {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/own');
  const address = site().put('/hands', formPage({endpoint: url, before}));
  return {page, user: await visit(page, address)};
}

async function typeDate({page, user}: Awaited<ReturnType<typeof open>>): Promise<string> {
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('[name=date]')!.focus();
  });
  await page.keyboard.type('11012025');
  await user.settled();
  return user.element.evaluate(
    ({shadowRoot}) => shadowRoot!.querySelector<HTMLInputElement>('[name=date]')!.value,
  );
}

for (const [what, content] of [
  ['an icon', ''],
  ['a word', 'Saved!'],
] as const)
  test(`a press is not lost when ${what} comes beside a control before it ends`, async () => {
    const {page, user} = await open();
    await user.completeTo('person');
    await user.fill('Full name', 'Ada Rossi');
    await user.element.evaluate(({shadowRoot}) => {
      const country = shadowRoot!.querySelector<HTMLSelectElement>('[name=country]')!;
      country.value = 'IT';
      country.dispatchEvent(new Event('input', {bubbles: true}));
      shadowRoot!.querySelector<HTMLElement>('[name=fullName]')!.focus();
    });
    await user.settled();
    await user.element.evaluate(({shadowRoot}, text) => {
      shadowRoot!.addEventListener('focusout', () => {
        const added = document.createElement('x-icon');
        added.textContent = text;
        added.style.position = 'absolute'; // the button stays under the pointer
        shadowRoot!.querySelector('[name=fullName]')!.after(added);
      });
    }, content);
    const {x, y} = await user.element.evaluate(({shadowRoot}) => {
      const {left, top} = shadowRoot!.querySelector('[type=submit]')!.getBoundingClientRect();
      return {x: left + 20, y: top + 20};
    });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await user.settled();
    await page.mouse.up();
    await user.settled();
    assert.equal(await user.step(), 'subject');
  });

test('a date that is being typed is the one that was typed: an icon comes meanwhile', async () => {
  const opened = await open();
  const {user} = opened;
  await user.completeTo('details');
  await user.choose('When did it happen?', 'I know the date');
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.addEventListener('keydown', () => {
      shadowRoot!.querySelector('[name=date]')!.after(document.createElement('x-icon'));
    });
  });
  assert.equal(await typeDate(opened), '2025-11-01');
});

test('a date that is being typed is the one that was typed: the page is translated, with errors', async () => {
  const opened = await open();
  const {user} = opened;
  await user.completeTo('details');
  await user.choose('When did it happen?', 'I know the date');
  await user.press('Continue');
  await translate(user, 'font elements');
  await translate(user, 'font elements');
  assert.equal(await typeDate(opened), '2025-11-01');
});

test('the button that was pressed keeps focus when the form is built anew', async () => {
  const {page, user} = await open();
  await user.completeTo('review');
  await translate(user, 'font elements');
  await translate(user, 'font elements');
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('[data-action=copy]')!.focus();
  });
  await page.keyboard.press('Enter');
  await user.settled();
  const focused = await user.element.evaluate(
    ({shadowRoot}) => (shadowRoot!.activeElement as HTMLElement | null)?.dataset['action'],
  );
  assert.equal(focused, 'copy');
});

const BAR = `<div style="position: fixed; left: 0; top: 10px; bottom: 10px; width: 60px; background: silver; z-index: 9"></div>`;

test('a side bar over one end of the controls moves nothing out of sight', async () => {
  const {page, user} = await open(`${BAR}<style>body {margin: 40px}</style>`);
  await page.setViewport({width: 800, height: 600});
  await user.completeTo('details');
  await user.element.evaluate((form) => {
    form.focus();
  });
  const unseen: string[] = [];
  for (let press = 0; press < 9; press++) {
    await page.keyboard.press('Tab');
    const place = await user.element.evaluate(({shadowRoot}) => {
      const focused = shadowRoot!.activeElement!;
      const {top, bottom} = focused.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight ? '' : `${focused.id} ${top} to ${bottom}`;
    });
    if (place) unseen.push(place);
  }
  assert.deepEqual(unseen, []);
});
