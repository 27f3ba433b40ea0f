import {expect} from '@open-wc/testing';
import {brandNames} from '../../demo/brands.js';
import {contrastsIn, tooFaint} from '../accessibility/contrast.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing} from '../support/endpoint.js';
import {englishAnswers} from '../support/sample-answers.js';
import {answering} from '../support/transport.js';

/** Puts a brand's look on the test's page, as the demo's page has it. */
async function putOn(brand: string, scheme: string): Promise<() => void> {
  const response = await fetch(new URL(`../../demo/styles/brands/${brand}.css`, import.meta.url));
  expect(response.ok, brand).to.be.true;
  const sheet = await new CSSStyleSheet().replace(await response.text());
  document.adoptedStyleSheets = [sheet];
  const page = document.documentElement;
  page.dataset['brand'] = brand;
  page.style.colorScheme = scheme;
  page.style.background = 'var(--background)';
  page.style.color = 'var(--text)';
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

const states: [name: string, open: () => Promise<FormDriver>][] = [
  ['before it is answered', () => openAt('account')],
  ['with errors', () => openErrors('account')],
  ['with a choice', () => openAnswered('subject')],
  ['with errors in the details', () => openErrors('details')],
  ['with the details answered', () => openAnswered('details')],
  ['in the review', () => openReview(201)],
  ['when sending has failed', () => openSubmitted(403)],
  ['when the complaint is sent', () => openSubmitted(201)],
];

for (const brand of brandNames) {
  for (const scheme of ['light', 'dark']) {
    describe(`As ${brand}, ${scheme}, all of the form stands out`, () => {
      let takeOff = (): void => undefined;
      before(async () => {
        takeOff = await putOn(brand, scheme);
      });
      after(() => {
        takeOff();
      });

      for (const [name, open] of states) {
        it(name, async () => {
          const form = await open();
          expect(tooFaint(contrastsIn(form.element))).to.deep.equal([]);
        });
      }
    });
  }
}
