/** Every state of the form that a client can meet: what is promised to all is measured in each. */
import {useConnection} from '../support/connection.js';
import {spyOnConsole} from '../support/console-spy.js';
import type {FormDriver} from '../support/driver.js';
import {askingAll, withEveryAnswer} from '../support/every-question.js';
import {
  accepted,
  type EndpointAnswer,
  failing,
  refusing,
  unreachable,
} from '../support/endpoint.js';
import {leaveOutPauses} from '../support/no-pauses.js';
import {reload} from '../support/reload.js';
import {catchSavedFiles} from '../support/saved-file.js';
import type {AskedStep} from '../support/sample-answers.js';
import {answering, silence} from '../support/transport.js';
import {answersIn, open, opened, type Content, type Opening} from './opening.js';
import {statesOfFiles} from './states-of-files.js';
import {words, type Language} from './words.js';

const askedSteps: readonly AskedStep[] = ['account', 'person', 'subject', 'details'];

leaveOutPauses();
void catchSavedFiles(); // a real download takes focus from the page
spyOnConsole();
const connection = useConnection();

const genuine = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
afterEach(() => {
  Object.defineProperty(Storage.prototype, 'setItem', genuine);
});

/** By name, in the order in which a client meets them. */
export const states: Readonly<Record<string, Opening>> = {
  ...Object.fromEntries(askedSteps.flatMap(statesOf)),
  'details, date wrong': detailsWith('exact'),
  'details, rough date wrong': detailsWith('approximate'),
  'details, advice open': adviceOpen,
  'details, near a limit': describedWith('x'.repeat(9_900)),
  'details, with a card number': describedWith('My card: 4111 1111 1111 1111', 'next'),
  review: opened('review'),
  'review, with a copy': async (lang, content) => {
    const form = await opened('review')(lang, content);
    await form.press(words[lang].copy);
    return form;
  },
  sending: submitted('sending', silence().answer),
  'sending again': submittedAgain,
  'waiting for the connection': offline,
  'failed: signed out': submitted('failed', failing(401)),
  'failed: not from this page': submitted('failed', failing(403)),
  'failed: overloaded': submitted('failed', overloaded),
  'failed: refused as a whole': (lang, content) =>
    submitted('failed', refusedWhole(content))(lang, content),
  'answers refused': answersRefused,
  sent: (lang, content) => submitted('sent', receipt(content))(lang, content),
  'sent, no reference': submitted('sent', accepted({})),
  'draft restored': async (lang, content) =>
    reload(await opened('person')(lang, content), {lang}, content),
  'draft asked about': async (lang, content) =>
    reload(await opened('person', {autosave: 'local'})(lang, content), {lang, autosave: 'local'}),
  'sending after a reload': resumed,
  'answers not kept': async (lang, content) => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    return opened('person')(lang, content);
  },
  'person, all asked, with errors': allAsked('person', 'next'),
  'person, all asked, answered': allAsked('person', 'answers'),
  'details, all asked, with errors': allAsked('details', 'next'),
  'details, all asked, answered': allAsked('details', 'answers'),
  'review, all asked': (lang, content = {}) =>
    opened('review', askingAll)(lang, withEvery(lang, content)),
  ...statesOfFiles(connection),
  'not available': (lang) => open(lang, {}, {endpoint: 'ftp://example.org/'}),
};

/** Makes a test of each state, in both languages or where that does not matter in one. */
export function inEveryState(
  promise: string,
  measure: (form: FormDriver, lang: Language) => void | Promise<void>,
  {content = {}, languages = ['en', 'it'], it: test = it}: Measuring = {},
): void {
  for (const lang of languages) {
    describe(`${promise} (${lang})`, () => {
      for (const [name, opening] of Object.entries(states)) {
        test(name, async () => measure(await opening(lang, content), lang));
      }
    });
  }
}

export interface Measuring {
  readonly content?: Content;
  readonly languages?: readonly Language[];
  /** What defines the tests, where not every browser has them. */
  readonly it?: (title: string, test: () => Promise<void>) => unknown;
}

function statesOf(step: AskedStep): [name: string, opening: Opening][] {
  return [
    [`${step}, untouched`, opened(step)],
    [
      `${step}, with errors`,
      async (lang, content) => {
        const form = await opened(step)(lang, content);
        await form.press(words[lang].next);
        return form;
      },
    ],
    [
      `${step}, answered`,
      async (lang, content) => {
        const form = await opened(step)(lang, content);
        await form.answerStep(answersIn(lang, content)[step]);
        return form;
      },
    ],
  ];
}

/** All that a page can ask, and three questions of its own. */
function allAsked(step: 'person' | 'details', then: 'next' | 'answers'): Opening {
  return async (lang, content = {}) => {
    const all = withEvery(lang, content);
    const form = await opened(step, askingAll)(lang, all);
    if (then === 'next') await form.press(words[lang].next);
    else await form.answerStep(answersIn(lang, all)[step]);
    return form;
  };
}

function withEvery(lang: Language, content: Content): Content {
  const answers = withEveryAnswer(answersIn(lang, content), lang);
  return {...content, answers: {en: answers, it: answers}};
}

/** A moment without its date, and a list with one entry too long. */
function detailsWith(precision: 'exact' | 'approximate'): Opening {
  return async (lang, content) => {
    const {when, people, next, [precision]: way} = words[lang];
    const form = await opened('details')(lang, content);
    await form.choose(when, way);
    await form.fillList(people, ['Grace', 'x'.repeat(201), '']);
    await form.press(next);
    return form;
  };
}

/** In a narrow place, where one line opens the advice. */
async function adviceOpen(lang: Language, content?: Content): Promise<FormDriver> {
  const form = await opened('details')(lang, content);
  form.element.style.inlineSize = 'min(360px, 100%)';
  await form.press(words[lang].advice);
  await form.fill(words[lang].description, 'Twice.');
  return form;
}

/** The details answered but for that description. */
function describedWith(text: string, then?: 'next'): Opening {
  return async (lang, content) => {
    const form = await opened('details')(lang, content);
    const details = answersIn(lang, content).details;
    await form.answerStep({...details, [words[lang].description]: text});
    if (then) await form.press(words[lang][then]);
    return form;
  };
}

function submitted(
  status: 'sending' | 'waiting' | 'failed' | 'sent',
  ...answers: readonly EndpointAnswer[]
): Opening {
  return async (lang, content = {}) => {
    const {transport} = answering(...answers);
    const properties = {...content.properties, transport};
    const form = await opened('review')(lang, {...content, properties});
    await form.press(words[lang].submit);
    await form.reaches(status);
    return form;
  };
}

async function submittedAgain(lang: Language, content?: Content): Promise<FormDriver> {
  const held = silence();
  const form = await submitted('sending', failing(503), held.answer)(lang, content);
  await held.asked;
  await form.settled();
  return form;
}

async function offline(lang: Language, content?: Content): Promise<FormDriver> {
  connection.lose();
  return submitted('waiting', unreachable())(lang, content);
}

async function resumed(lang: Language, content: Content = {}): Promise<FormDriver> {
  const before = silence();
  const first = await submitted('sending', before.answer)(lang, content);
  await before.asked; // what is asked after the page has gone would end with no page
  const held = silence();
  const {transport} = answering(held.answer);
  const form = await reload(first, {lang}, {properties: {...content.properties, transport}});
  await held.asked;
  await form.settled();
  return form;
}

async function answersRefused(lang: Language, content: Content = {}): Promise<FormDriver> {
  const {detail = 'We do not know it.'} = content;
  const pointers = ['#/account/email', '#/account/publicAccountId', '#/other'];
  const errors = pointers.map((pointer) => ({pointer, detail: `${pointer.slice(2)}: ${detail}`}));
  const {transport} = answering(refusing(errors));
  const properties = {...content.properties, transport};
  const form = await opened('review')(lang, {...content, properties});
  const told = new Promise((resolve) => form.element.addEventListener('complaint-error', resolve));
  await form.press(words[lang].submit);
  await told;
  await form.settled();
  return form;
}

function overloaded(): Response {
  return new Response(null, {status: 503, headers: {'Retry-After': '300'}});
}

function receipt({reference = 'CMP-2026-0042'}: Content = {}): EndpointAnswer {
  return accepted({reference});
}

function refusedWhole({detail = 'This account is closed.'}: Content = {}): EndpointAnswer {
  const headers = {'Content-Type': 'application/problem+json'};
  return () => new Response(JSON.stringify({detail}), {status: 410, headers});
}
