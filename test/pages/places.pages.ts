/** Where pages put the form, and what they do to it there while the client is in it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage, type FormPage} from './support/form-page.js';
import type {FormUser} from './support/form-user.js';
import {useSite} from './support/site.js';
import {reload, userOf, visit} from './support/tabs.js';

const pages = useBrowser();
const site = useSite();

async function open(given: Partial<FormPage> = {}): Promise<{page: Page; user: FormUser}> {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/own');
  return {page, user: await visit(page, site().put('/place', formPage({endpoint: url, ...given})))};
}

/** What stands before the form, and after it. */
const places: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a flex row beside a nav': ['<div style="display: flex"><nav>Menu</nav>', '</div>'],
  'a flex row in its middle': ['<div style="display: flex; justify-content: center">', '</div>'],
  'a centred flex column': [
    '<div style="display: flex; flex-direction: column; align-items: center">',
    '</div>',
  ],
  'a centred grid': ['<div style="display: grid; place-items: center">', '</div>'],
  'a modal dialog': [
    '<dialog id="dialog">',
    '</dialog><script>document.getElementById("dialog").showModal()</script>',
  ],
  'a table cell': ['<table><tr><td>', '</td></tr></table>'],
  'an inline block': ['<div style="display: inline-block">', '</div>'],
  'a float': ['<div style="float: left">', '</div>'],
  'an absolute box': ['<div style="position: absolute">', '</div>'],
};

for (const [place, [before, after]] of Object.entries(places))
  test(`in ${place} the form is wide enough, and no wider than the window`, async () => {
    const {page, user} = await open({before, after});
    await page.setViewport({width: 800, height: 600});
    const inputs = await user.element.evaluate(({shadowRoot}) =>
      [...shadowRoot!.querySelectorAll('input:not([type=checkbox])')].map(
        (input) => input.getBoundingClientRect().width,
      ),
    );
    assert.ok(inputs.length > 0);
    for (const width of inputs) assert.ok(width >= 250, String(width));

    await page.setViewport({width: 320, height: 600});
    const wider = await user.element.evaluate((form) => {
      const room = document.documentElement.clientWidth;
      const all = [document.documentElement, form, ...form.shadowRoot!.querySelectorAll('*')];
      return all
        .filter((element) => element.getBoundingClientRect().right > room)
        .map(({localName, id}) => `${localName} ${id}`);
    });
    assert.deepEqual(wider, []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });

test('where nothing of the page can be selected, the reference can', async () => {
  const {user} = await open({before: '<style>body {user-select: none}</style>'});
  await user.completeAndSend();

  const selectable = await user.element.evaluate(({shadowRoot}) =>
    ['.reference', '.reference *'].map(
      (selector) => getComputedStyle(shadowRoot!.querySelector(selector)!).userSelect,
    ),
  );
  assert.deepEqual(selectable, ['text', 'text']);
});

test('a form that somebody else submits stays where it is and tells nobody', async () => {
  const {page, user} = await open();
  const {url} = new Endpoint(site(), '/own');
  await user.fill('Email address', 'ada@example.org');
  const [address, asked] = [page.url(), [...site().requests]];
  await user.element.evaluate(async ({shadowRoot}) => {
    shadowRoot!.querySelector('form')!.submit();
    await new Promise((resolve) => setTimeout(resolve)); // a submission is a task of its own
  });
  await page.evaluate((there) => fetch(there, {method: 'POST', body: '{}'}), url);

  assert.equal(page.url(), address);
  assert.deepEqual(site().requests, [...asked, 'POST /own']);
});

/** All that is typed or picked, on screen and in the draft. */
async function leftOf(page: Page, {element}: FormUser): Promise<string> {
  const onScreen = await element.evaluate(({shadowRoot}) =>
    [...shadowRoot!.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .map(({value, type, checked}) => (['checkbox', 'radio'].includes(type) ? checked : value))
      .join(),
  );
  return onScreen + (await page.evaluate(() => Object.values(sessionStorage).join()));
}

for (const [step, field, typed] of [
  ['account', 'email', 'ada@example.org'],
  ['details', 'description', 'A secret story'],
] as const)
  test(`reset() while the client types into ${field} leaves nothing of it`, async () => {
    const {page, user} = await open();
    await user.completeTo(step);
    await focus(user, `[name=${field}]`);
    await page.keyboard.type(typed);
    assert.ok((await leftOf(page, user)).includes(typed));
    await user.element.evaluate((form) => {
      form.reset();
    });
    await user.settled();
    const kept = [await leftOf(page, user)];
    await reload(page);
    kept.push(await leftOf(page, await userOf(page.mainFrame())));

    for (const left of kept) {
      assert.ok(!left.includes(typed), left);
      assert.ok(!left.includes('ada@'), left);
    }
  });

async function focus({element}: FormUser, selector: string): Promise<void> {
  await element.evaluate(({shadowRoot}, target) => {
    shadowRoot!.querySelector<HTMLElement>(target)!.focus();
  }, selector);
}

const TICKETS = 'Support ticket numbers (optional)';
const REMOVE_SECOND = '[data-action=remove][data-field=ticketNumbers][data-entry="1"]';

function ticketsOf({element}: FormUser): Promise<string[]> {
  return element.evaluate(({shadowRoot}) =>
    [...shadowRoot!.querySelectorAll<HTMLInputElement>('[name=ticketNumbers]')].map(
      ({value}) => value,
    ),
  );
}

async function openWithTickets(tickets: readonly string[]) {
  const opened = await open();
  await opened.user.completeTo('details');
  await opened.user.fillList(TICKETS, tickets);
  return opened;
}

test('a click on Remove by a script, while another entry has focus, removes just that one', async () => {
  const {user} = await openWithTickets(['1', '2', '3']);
  await user.element.evaluate(({shadowRoot}, button) => {
    shadowRoot!.querySelector<HTMLElement>(button)!.click();
  }, REMOVE_SECOND);
  await user.settled();

  assert.deepEqual(await ticketsOf(user), ['1', '3']);
});

test('a double press on Remove removes one entry', async () => {
  const {page, user} = await openWithTickets(['1', '2', '3', '4']);
  const {x, y} = await user.element.evaluate(({shadowRoot}, button) => {
    const element = shadowRoot!.querySelector(button)!;
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2};
  }, REMOVE_SECOND);
  await page.mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({clickCount});
    await page.mouse.up({clickCount});
    await user.settled();
  }

  assert.deepEqual(await ticketsOf(user), ['1', '3', '4']);
});
