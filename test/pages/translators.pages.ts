/** Browsers and extensions that translate the page: what the form says is always the present. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useBrowser} from './support/browser.js';
import {Endpoint} from './support/endpoint.js';
import {formPage} from './support/form-page.js';
import type {FormUser, Language} from './support/form-user.js';
import {useSite} from './support/site.js';
import {loseConnection, restoreConnection, visit} from './support/tabs.js';
import {latecomers, textsOf, translate, WAYS} from './support/translator.js';

const pages = useBrowser();
const site = useSite();

async function open(language: Language = 'en'): Promise<{page: Page; user: FormUser}> {
  const page = await pages.open();
  const {url} = new Endpoint(site(), '/own');
  const address = site().put('/translated', formPage({endpoint: url, language}));
  return {page, user: await visit(page, address, language)};
}

async function shownBy(user: FormUser) {
  await user.settled();
  return user.element.evaluate(({shadowRoot}) => ({
    heading: shadowRoot!.querySelector('h2 .title')!.textContent.toLowerCase(),
    button: shadowRoot!.querySelector('[type=submit]')?.textContent.trim().toLowerCase(),
    errors: [...shadowRoot!.querySelectorAll('.error-summary li')].map(({textContent}) =>
      textContent.trim().toLowerCase(),
    ),
    status: shadowRoot!.querySelector('.status')!.textContent.trim().toLowerCase(),
  }));
}

/** How many elements of the translator are there. */
const countLeft = ({element}: FormUser): Promise<number> =>
  element.evaluate(({shadowRoot}) => shadowRoot!.querySelectorAll('font, b').length);

/** Buttons and labels have other words now, so they are not found by them. */
async function goOn(user: FormUser, given: Readonly<Record<string, string>> = {}): Promise<void> {
  await user.element.evaluate(({shadowRoot}, values) => {
    for (const [name, value] of Object.entries(values)) {
      const all = shadowRoot!.querySelectorAll<HTMLInputElement>(`[name=${name}]`);
      const radio = [...all].find((one) => one.type === 'radio' && one.value === value);
      if (radio) radio.checked = true;
      else all[0]!.value = value;
      (radio ?? all[0]!).dispatchEvent(new Event('input', {bubbles: true}));
    }
    shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
  }, given);
  await user.settled();
}

const steps: readonly [step: string, heading: string, given: Record<string, string>][] = [
  ['person', 'about you', {email: 'ada@example.org', publicAccountId: 'AA00'}],
  ['subject', 'what is your complaint about?', {fullName: 'Ada', country: 'IT'}],
  ['details', 'details', {category: 'fees'}],
  [
    'review',
    'check your answers',
    {description: 'Twice.', desiredResolution: 'Back.', when: 'unknown'},
  ],
];

for (const way of WAYS)
  test(`a translator that leaves ${way}: what changes is always the present one`, async () => {
    const {page, user} = await open();
    const translateNow = (): Promise<void> => translate(user, way);

    await translateNow();
    await goOn(user);
    assert.match((await shownBy(user)).errors[0]!, /^enter the email address/);
    await translateNow();
    await goOn(user, {email: 'ada@'});
    assert.match((await shownBy(user)).errors[0]!, /^check "email address"/);

    for (const [step, heading, given] of steps) {
      await translateNow();
      await goOn(user, given);
      assert.equal(await user.step(), step);
      assert.equal((await shownBy(user)).heading, heading);
    }
    assert.equal((await shownBy(user)).button, 'submit complaint');
    await translateNow();
    await loseConnection(page);
    await goOn(user);
    await user.reaches('waiting');
    await translateNow();
    assert.match((await shownBy(user)).status, /^your browser says that you are offline/);
    assert.match((await shownBy(user)).button!, /^try again/);
    await restoreConnection(page);
    await user.reaches('sent');
    assert.equal((await shownBy(user)).heading, 'we have your complaint');
    assert.equal(await countLeft(user), 0);
  });

for (const [name, begin] of Object.entries(latecomers))
  test(`a translator that ${name} after a press leaves nothing of the past`, async () => {
    const {user} = await open();
    const goOnMeanwhile = async (given?: Record<string, string>): Promise<void> => {
      const end = await (await textsOf(user)).evaluateHandle(begin);
      await goOn(user, given);
      await end.evaluate((finish) => {
        finish();
      });
    };
    await goOnMeanwhile();
    assert.match((await shownBy(user)).errors[0]!, /^enter the email address/);
    for (const [step, heading, given] of steps) {
      await goOnMeanwhile(given);
      assert.equal(await user.step(), step);
      assert.equal((await shownBy(user)).heading, heading);
    }
    assert.equal((await shownBy(user)).button, 'submit complaint');
  });

test('on a translated page the caret stays where it is when errors go away', async () => {
  const {page, user} = await open();
  await user.fill('Email address', 'ada.example.org');
  await user.press('Continue');
  await translate(user, 'font elements');
  assert.notEqual(await countLeft(user), 0);
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.querySelector<HTMLElement>('[name=email]')!.focus();
  });
  await page.keyboard.press('Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete', '@', 'x', '.'] as const)
    await page.keyboard.press(key);
  await user.settled();

  const typed = await user.element.evaluate(({shadowRoot}) => {
    const {value, selectionStart, selectionEnd} = shadowRoot!.activeElement as HTMLInputElement;
    return {value, selectionStart, selectionEnd};
  });
  assert.deepEqual(typed, {value: 'ada@x.example.org', selectionStart: 6, selectionEnd: 6});
  assert.equal((await shownBy(user)).errors.length, 1);
  assert.match((await shownBy(user)).errors[0]!, /^enter your public account id/);
  await goOn(user, {publicAccountId: 'AA00'});
  assert.equal((await shownBy(user)).heading, 'about you');
  assert.equal(await countLeft(user), 0);
});

test('what others put beside the form stays, and so do icons beside its controls', async () => {
  const {user} = await open();
  const counts = (): Promise<number[]> =>
    user.element.evaluate(({shadowRoot}) =>
      ['style', 'password-icon'].map((name) => shadowRoot!.querySelectorAll(name).length),
    );
  await user.element.evaluate(({shadowRoot}) => {
    shadowRoot!.append(document.createElement('style'));
    shadowRoot!.querySelector('[name=email]')!.after(document.createElement('password-icon'));
  });
  await user.fill('Email address', 'ada@example.org');
  assert.deepEqual(await counts(), [1, 1]);
  await user.press('Continue');
  assert.deepEqual(await counts(), [1, 1]);
});

test('the language that a translator writes into <html> is not the form’s, that of the page is', async () => {
  const {page, user} = await open('it');
  const languages: string[] = [];
  const note = async (): Promise<void> => {
    await user.settled();
    languages.push(
      await user.element.evaluate(({shadowRoot}) =>
        shadowRoot!.querySelector('.root')!.getAttribute('lang')!,
      ),
    );
  };
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    document.documentElement.className = 'translated-ltr';
  });
  await note();
  await user.element.evaluate((form) => form.parentElement!.append(form));
  await note();
  await page.evaluate(() => {
    document.documentElement.className = '';
    document.documentElement.lang = 'it';
  });
  await note();
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await note();

  assert.deepEqual(languages, ['it', 'it', 'it', 'en']);
});
