/** What the pictures show: how a client gets there. */
import type {Page} from 'puppeteer-core';
import type {FormUser} from '../../pages/support/form-user.js';

export interface Scene {
  readonly name: string;
  /** What the endpoint answers; 0 is nothing at all. */
  readonly status?: number;
  /** Whether it is shown in every manner, from right to left and on paper for example. */
  readonly isTelling?: boolean;
  readonly play: (user: FormUser, page: Page) => Promise<unknown>;
}

const asked = (['account', 'person', 'subject', 'details'] as const).flatMap((step): Scene[] => [
  {name: step, play: (user) => user.completeTo(step)},
  {
    name: `${step}-errors`,
    isTelling: step === 'details',
    play: async (user) => {
      await user.completeTo(step);
      await user.press(user.words.goOn);
    },
  },
  {
    name: `${step}-answered`,
    isTelling: step === 'subject',
    play: async (user) => {
      await user.completeTo(step);
      await user.answerStep(user.words.answers[step]);
    },
  },
]);

/** The details with this in one of their controls, after Continue. */
const detailsWith = (name: string, control: string, text: string): Scene => ({
  name,
  play: async (user, page) => {
    await user.completeTo('details');
    await user.answerStep(user.words.answers.details);
    await page.locator(`complaint-form >>> [name=${control}]`).fill(text);
    await user.press(user.words.goOn);
  },
});

async function submit(user: FormUser): Promise<void> {
  await user.completeTo('review');
  await user.press(user.words.submit);
}

const submitted = (name: string, status: number, reached: 'sending' | 'failed'): Scene => ({
  name,
  status,
  play: async (user) => {
    await submit(user);
    await user.reaches(reached);
  },
});

/** What a client sees who comes back; `shown` is the button that tells. */
const reloaded = (name: string, autosave: string, shown: string): Scene => ({
  name,
  play: async (user, page) => {
    const setAutosave = (): Promise<void> =>
      page.$eval('complaint-form', (form, value) => form.setAttribute('autosave', value), autosave);
    await setAutosave();
    await user.completeTo('subject');
    await page.reload();
    await setAutosave();
    await page.waitForSelector(`complaint-form >>> [data-action=${shown}]`);
  },
});

/** What a page may want to have said before the complaint is sent. */
const declaration = `<div slot="before-submit">
  <p>How we use your data: <a href="/privacy">privacy notice</a>.</p>
  <label><input type="checkbox"> All this is true to the best of my knowledge.</label>
</div>`;

export const scenes: readonly Scene[] = [
  ...asked,
  {
    name: 'details-advice',
    play: async (user, page) => {
      await user.completeTo('details');
      await user.answerStep(user.words.answers.details);
      await page.$eval('complaint-form >>> details', (advice) => advice.toggleAttribute('open'));
    },
  },
  detailsWith('details-secrets', 'actionsTaken', 'I sent you my card, 4111 1111 1111 1111.'),
  detailsWith('details-too-long', 'description', 'It is a long story. '.repeat(501)),
  {name: 'review', isTelling: true, play: (user) => user.completeTo('review')},
  {
    name: 'review-declaration',
    isTelling: true,
    play: async (user) => {
      await user.completeTo('review');
      await user.element.evaluate((form, content) => {
        form.insertAdjacentHTML('beforeend', content);
      }, declaration);
    },
  },
  submitted('sending', 0, 'sending'),
  submitted('failed-signed-out', 401, 'failed'),
  submitted('failed-rejected', 413, 'failed'),
  {
    name: 'waiting',
    play: async (user, page) => {
      await user.completeTo('review');
      await page.setOfflineMode(true);
      await user.press(user.words.submit);
      await user.reaches('waiting');
    },
  },
  {name: 'done', isTelling: true, play: (user) => user.completeAndSend()},
  reloaded('draft-question', 'local', 'resume'),
  reloaded('restored', 'session', 'restart'),
  {
    name: 'unavailable',
    play: (user) => user.element.evaluate((form) => form.setAttribute('endpoint', 'ftp://a')),
  },
];
