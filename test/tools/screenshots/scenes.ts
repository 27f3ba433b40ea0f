/** What the pictures show: how the form gets there. */
import type {FormOnPage} from './form-on-page.js';

type Scene = (form: FormOnPage) => Promise<void>;

const asked = {
  account: (form) => form.goTo('account'),
  'account-errors': (form) => form.goToErrors('account'),
  'account-answered': (form) => form.goTo('account', 'exact'),
  person: (form) => form.goTo('person'),
  'person-errors': (form) => form.goToErrors('person'),
  'person-answered': (form) => form.goTo('person', 'exact'),
  subject: (form) => form.goTo('subject'),
  'subject-errors': (form) => form.goToErrors('subject'),
  'subject-answered': (form) => form.goTo('subject', 'exact'),
  details: (form) => form.goTo('details'),
  'details-errors': (form) => form.goToErrors('details'),
  'details-exact': (form) => form.goTo('details', 'exact'),
  'details-approximate': (form) => form.goTo('details', 'approximate'),
  'details-unknown': (form) => form.goTo('details', 'unknown'),
  'details-exact-errors': (form) =>
    form.goToErrors('details', async () => {
      await form.press('[name=when][value=exact]');
      await form.fill('ticketNumbers', '1'.repeat(65));
    }),
  'details-approximate-errors': (form) =>
    form.goToErrors('details', () => form.press('[name=when][value=approximate]')),
  'details-secrets': async (form) => {
    await form.goTo('details', 'exact');
    await form.fill('actionsTaken', 'I sent you my card, 4111 1111 1111 1111.');
    await form.press('[type=submit]');
    await form.shows('[part~=notice][role=group]');
  },
  'details-long': async (form) => {
    await form.goTo('details', 'exact');
    await form.fill('description', 'It is a long story. '.repeat(495));
    await form.shows('.count:not(:empty)');
  },
  review: (form) => form.goTo('review'),
} satisfies Record<string, Scene>;

const sent = {
  sending: (form) => form.submit('sending', 'hang'),
  'sending-again': async (form) => {
    await form.goTo('review');
    await form.answerFirstAttemptOnly(503);
    await form.press('[type=submit]');
    await form.says('.status', '2');
  },
  waiting: async (form) => {
    await form.loseConnection();
    await form.submit('waiting');
  },
  'failed-network': (form) => form.submit('failed', 'reset-before-store'),
  'failed-signed-out': (form) => form.submit('failed', 'unauthorized'),
  'failed-rejected': (form) => form.submit('failed', 'too-large'),
  'refused-answers': async (form) => {
    await form.submit('editing', 'field-errors');
    await form.shows('[part~=error-summary]');
  },
  done: (form) => form.submit('sent'),
  'done-without-reference': (form) => form.submit('sent', 'truncated'),
} satisfies Record<string, Scene>;

const otherwise = {
  'draft-question': async (form) => {
    await form.setAttribute('autosave', 'local');
    await form.goTo('person');
    await form.fill('fullName', 'Ada Rossi');
    await form.reload();
    await form.setAttribute('autosave', 'local');
    await form.shows('[data-action=resume]');
  },
  restored: async (form) => {
    await form.goTo('person');
    await form.fill('fullName', 'Ada Rossi');
    await form.reload();
    await form.shows('[part~=notice] [data-action=restart]');
  },
  unavailable: async (form) => {
    await form.setAttribute('endpoint', 'ftp://example.org');
    await form.shows('.frame > [part~=notice]');
  },
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof asked | keyof typeof sent | keyof typeof otherwise;

export const scenes: Readonly<Record<SceneName, Scene>> = {...asked, ...sent, ...otherwise};

export const sceneNames = Object.keys(scenes) as SceneName[];
