import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ElementHandle, Page} from 'puppeteer-core';
import type {ComplaintForm} from '../../src/index.js';
import {useBrowser} from './support/browser.js';
import {FormUser} from './support/form-user.js';
import {PageWatch} from './support/page-watch.js';
import {ENDPOINT, html, SCRIPT, useSite} from './support/site.js';

const pages = useBrowser();
const site = useSite();

const SCRIPT_TAG = `<script src="${SCRIPT}"></script>`;
const form = (attributes = ''): string =>
  `<complaint-form endpoint="${ENDPOINT}" ${attributes}></complaint-form>`;

/** A page with a form in its body. */
async function open(body: string): Promise<{page: Page; watch: PageWatch}> {
  const page = await pages.open();
  const watch = await PageWatch.over(page);
  await page.goto(site().put('/page', html(`<!doctype html><html lang="en"><body>${body}`)));
  return {page, watch};
}

function find(page: Page, selector: string): Promise<ElementHandle<ComplaintForm>> {
  return page.evaluateHandle((which) => document.querySelector<ComplaintForm>(which)!, selector);
}

async function userOf(page: Page, selector: string): Promise<FormUser> {
  return FormUser.of(page.mainFrame(), 'en', await find(page, selector));
}

test('three forms, before and after the script and made by the page, each send their complaint', async () => {
  const {page, watch} = await open(form('id="before"') + SCRIPT_TAG + form('id="after"'));
  await page.evaluate((endpoint) => {
    const made = document.createElement('complaint-form');
    made.id = 'made';
    made.endpoint = endpoint;
    document.body.append(made);
  }, ENDPOINT);
  const users: FormUser[] = [];
  for (const id of ['before', 'after', 'made']) users.push(await userOf(page, `#${id}`));
  site().requests.length = 0;

  // Step by step, so that what one does would be seen in the others.
  for (const step of ['person', 'subject', 'details', 'review'] as const)
    for (const [index, user] of users.entries()) {
      await user.completeTo(step);
      const steps = await Promise.all(users.map((other) => other.step()));
      assert.equal(new Set(steps.slice(0, index + 1)).size, 1);
      assert.ok(steps.slice(index + 1).every((other) => other !== step));
    }
  for (const user of users) await user.completeAndSend();

  assert.deepEqual(site().requests, Array(3).fill(`POST ${ENDPOINT}`));
  assert.deepEqual(watch.all, []);
});

test('a form that the page moves, at each step, keeps its answers and sends them', async () => {
  const {page, watch} = await open(`<main></main><aside>${form()}</aside>${SCRIPT_TAG}`);
  const user = await userOf(page, 'complaint-form');
  const move = (): Promise<void> =>
    user.element.evaluate((element) => {
      const goal = element.parentElement!.localName === 'aside' ? 'main' : 'aside';
      document.querySelector(goal)!.append(element);
    });

  for (const step of ['account', 'person', 'subject', 'details'] as const) {
    await user.answerStep(user.words.answers[step]);
    await move();
    await user.settled();
    assert.equal(await user.step(), step);
    await user.press(user.words.goOn);
  }
  await move();
  await user.settled();
  const {text} = await user.read();
  await user.completeAndSend();

  for (const answer of ['ada@example.org', 'Ada Rossi', 'Fees and charges', '12345678'])
    assert.ok(text.includes(answer), answer);
  assert.deepEqual(watch.all, []);
});

test('a form that the page takes out and puts back, at each step, keeps its answers and sends them', async () => {
  const {page, watch} = await open(`<main>${form()}</main>${SCRIPT_TAG}`);
  const user = await userOf(page, 'complaint-form');

  for (const step of ['account', 'person', 'subject', 'details'] as const) {
    await user.answerStep(user.words.answers[step]);
    await user.element.evaluate(async (element) => {
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('main')!.append(element);
    });
    await user.settled();
    assert.equal(await user.step(), step);
    await user.press(user.words.goOn);
  }
  await user.completeAndSend();

  assert.deepEqual(watch.all, []);
});

test('a form that is out of the page hears nothing; back in it, it takes the language there', async () => {
  const {page, watch} = await open(`<main>${form()}</main>${SCRIPT_TAG}`);
  const user = await userOf(page, 'complaint-form');

  await user.element.evaluate(async (element) => {
    element.remove();
    document.documentElement.lang = 'it';
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('main')!.append(element);
  });
  await user.settled();
  const {text} = await user.read();

  assert.ok(text.includes('Indirizzo e-mail'));
  assert.deepEqual(watch.all, []);
});

for (const [hidden, css] of [
  ['display: none', 'main {display: none}'],
  ['content-visibility: hidden', 'main {content-visibility: hidden}'],
  ['width: 0', 'main {width: 0; height: 0; overflow: hidden}'],
] as const)
  test(`a form in what has ${hidden} at first works once it is shown`, async () => {
    const {page, watch} = await open(
      `<style>.closed ${css}</style><section class="closed"><main>${form()}</main></section>${SCRIPT_TAG}`,
    );
    const element = await find(page, 'complaint-form');
    const user = await FormUser.of(page.mainFrame(), 'en', element);
    const focused = await page.evaluate(() => document.activeElement?.localName);
    await page.evaluate(() => document.querySelector('section')!.classList.remove('closed'));

    await user.completeAndSend();

    assert.equal(focused, 'body');
    assert.deepEqual(watch.all, []);
  });
