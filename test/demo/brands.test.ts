import {expect} from '@open-wc/testing';
import {brandNames} from '../../demo/brands.js';
import {contrastsIn, focusContrastsIn, tooFaint} from '../accessibility/contrast.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing} from '../support/endpoint.js';
import {englishAnswers} from '../support/sample-answers.js';
import {answering} from '../support/transport.js';

/** The form as it comes, on a page without a look of its own; and each brand of the demo's page. */
const looks = ['plain', ...brandNames];

/** Puts a look on the test's page, as the demo's page has it. */
async function putOn(look: string, scheme: string): Promise<() => void> {
  const page = document.documentElement;
  page.style.colorScheme = scheme;
  page.style.background = 'var(--background, Canvas)';
  page.style.color = 'var(--text, CanvasText)';
  if (look !== 'plain') {
    const response = await fetch(new URL(`../../demo/styles/brands/${look}.css`, import.meta.url));
    expect(response.ok, look).to.be.true;
    const sheet = await new CSSStyleSheet().replace(await response.text());
    document.adoptedStyleSheets = [sheet];
    page.dataset['brand'] = look;
  }
  return () => {
    document.adoptedStyleSheets = [];
    delete page.dataset['brand'];
    page.removeAttribute('style');
  };
}

async function openReview(status: number): Promise<FormDriver> {
  const answer = status === 201 ? accepted() : failing(status);
  const {transport} = answering(answer);
  const form = await openForm({'support-url': '/support'}, {properties: {transport}});
  await form.completeTo('review');
  return form;
}

async function openAt(step: 'account' | 'person' | 'subject' | 'details'): Promise<FormDriver> {
  const form = await openForm({'support-url': '/support'});
  await form.completeTo(step);
  return form;
}

async function openSubmitted(status: number): Promise<FormDriver> {
  const form = await openReview(status);
  await form.press('Submit complaint');
  await form.reaches(status === 201 ? 'sent' : 'failed');
  return form;
}

async function openErrors(step: 'account' | 'details'): Promise<FormDriver> {
  const form = await openAt(step);
  if (step === 'details') await form.choose('When did it happen?', 'I know the date');
  await form.press('Continue');
  expect(form.errors()).not.to.be.empty;
  return form;
}

async function openAnswered(step: 'subject' | 'details'): Promise<FormDriver> {
  const form = await openAt(step);
  await form.answerStep(englishAnswers[step]);
  return form;
}

async function openWarning(): Promise<FormDriver> {
  const form = await openAnswered('details');
  await form.fill('What have you already tried? (optional)', 'My card: 4111 1111 1111 1111');
  await form.press('Continue');
  expect(form.part('notice')).to.exist;
  return form;
}

const states: [name: string, open: () => Promise<FormDriver>][] = [
  ['before it is answered', () => openAt('account')],
  ['with errors', () => openErrors('account')],
  ['with a choice', () => openAnswered('subject')],
  ['with errors in the details', () => openErrors('details')],
  ['with the details answered', () => openAnswered('details')],
  ['with a warning before the review', openWarning],
  ['in the review', () => openReview(201)],
  ['when sending has failed', () => openSubmitted(403)],
  ['when the complaint is sent', () => openSubmitted(201)],
];

describe('With every look, light and dark, the form stands out', () => {
  let takeOff = (): void => undefined;
  afterEach(() => {
    takeOff();
  });

  for (const [name, open] of states) {
    it(name, async () => {
      const form = await open();
      for (const look of looks) {
        for (const scheme of ['light', 'dark']) {
          takeOff = await putOn(look, scheme);
          const contrasts = [...contrastsIn(form.element), ...focusContrastsIn(form.element)];
          expect(contrasts).not.to.be.empty;
          expect(tooFaint(contrasts), `${look}, ${scheme}`).to.deep.equal([]);
          takeOff();
        }
      }
    });
  }
});
