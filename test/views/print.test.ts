import {expect, html} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, type EndpointAnswer} from '../support/endpoint.js';
import {emulateMedia, itWithMedia} from '../support/media.js';
import {answering} from '../support/transport.js';

const everyAnswer = [
  'ada@example.org',
  'AA00 N84G QWER TYUI',
  'Ada Rossi',
  'Italy',
  'Fees and charges',
  'You charged the fee twice.',
  'Refund one of the two.',
  'Sunday 1 November 2020, 14:30',
  '12345678',
];

async function openReview(answer: EndpointAnswer = accepted()): Promise<FormDriver> {
  const {transport} = answering(answer);
  const children = html`<p slot="before-submit">All this is true.</p>`;
  const form = await openForm({}, {properties: {transport}, children});
  await form.completeTo('review');
  return form;
}

async function openSent(): Promise<FormDriver> {
  const form = await openReview();
  await form.press('Submit complaint');
  await form.reaches('sent');
  return form;
}

/** What would be on paper, with nothing of the controls. */
async function printed(form: FormDriver): Promise<string> {
  await emulateMedia({type: 'print'});
  expect(form.buttons(), 'buttons').to.be.empty;
  expect(form.labels(), 'controls').to.be.empty;
  const progress = form.root.querySelector('[part~=progress]');
  expect(progress?.checkVisibility() ?? false, 'progress').to.be.false;
  return form.text();
}

describe('On paper', () => {
  itWithMedia('the closing page has the reference, the dates and every answer', async () => {
    const form = await openSent();
    const dates = form.text().match(/by \w+ \d+ \w+ \d{4}/g)!;
    const text = await printed(form);
    for (const answer of [...everyAnswer, 'CMP-2026-0042', ...dates]) {
      expect(text).to.contain(answer);
    }
    expect(dates).to.have.lengthOf(2);
  });

  itWithMedia('the review has every answer, and what the page has put below them', async () => {
    const text = await printed(await openReview());
    for (const answer of [...everyAnswer, 'All this is true.']) expect(text).to.contain(answer);
  });

  itWithMedia('the review has all that when sending failed, too', async () => {
    const form = await openReview(failing(403));
    await form.press('Submit complaint');
    await form.reaches('failed');
    const text = await printed(form);
    for (const answer of [...everyAnswer, 'All this is true.']) expect(text).to.contain(answer);
  });

  itWithMedia('no text is cut off or in a colour that paper swallows', async () => {
    const form = await openSent();
    await emulateMedia({type: 'print', colorScheme: 'dark'});
    const {color, maxHeight, overflow} = getComputedStyle(form.part('confirmation')!);
    expect(color).to.match(/^rgb\((\d{1,2}|1[0-2]\d), /);
    expect(maxHeight).to.equal('none');
    expect(overflow).to.equal('visible');
  });

  it('every answer is on screen only where it belongs: not on the closing page', async () => {
    const form = await openSent();
    expect(form.text()).not.to.contain('You charged the fee twice.');
  });
});
