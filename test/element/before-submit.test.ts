import {expect, html} from '@open-wc/testing';
import {violationsIn} from '../accessibility/axe.js';
import {useConnection} from '../support/connection.js';
import {openForm, type FormDriver, type Surroundings} from '../support/driver.js';
import {accepted, failing, HeldAnswer, unreachable} from '../support/endpoint.js';
import {answering} from '../support/transport.js';

describe('The slot before-submit', () => {
  const connection = useConnection();

  const declaration = html`
    <div slot="before-submit">
      <a href="#privacy">Privacy notice</a>
      <label><input type="checkbox" name="noAccount" /> All this is true</label>
      <details>
        <summary>More</summary>
        What we keep
      </details>
      <input name="email" aria-label="Signature" />
      <button data-action="restart">Clear</button>
      <form><button>Ask</button></form>
    </div>
  `;

  async function openReview(
    properties: Surroundings['properties'] = {},
    children = declaration,
  ): Promise<FormDriver> {
    const form = await openForm({}, {properties, children});
    await form.completeTo('review');
    return form;
  }

  /** What the page has put there. */
  function own(form: FormDriver, selector: string): HTMLInputElement {
    return form.element.querySelector<HTMLInputElement>(`[slot] ${selector}`)!;
  }

  function expectAboveButtons(form: FormDriver, button: string): void {
    const content = form.element.querySelector('[slot]')!;
    const {top, bottom} = content.getBoundingClientRect();
    const lastAnswer = form.part('review')!.getBoundingClientRect();
    expect(content.checkVisibility()).to.be.true;
    expect(Math.round(top)).to.be.at.least(Math.round(lastAnswer.bottom));
    expect(bottom).to.be.below(form.button(button).getBoundingClientRect().top);
  }

  it('stands between the answers and the buttons in every state of the review, and in no other', async () => {
    const first = new HeldAnswer(failing(403));
    const {transport} = answering(first.answer, unreachable(), accepted());
    const form = await openForm({}, {properties: {transport}, children: declaration});
    const isThere = (): boolean => form.element.querySelector('[slot]')!.checkVisibility();
    for (const step of ['person', 'subject', 'details', 'review'] as const) {
      expect(isThere(), form.step).to.be.false;
      await form.completeTo(step);
    }
    expectAboveButtons(form, 'Submit complaint');
    await form.press('Submit complaint');
    await form.reaches('sending');
    expectAboveButtons(form, 'Sending…');
    first.release();
    await form.reaches('failed');
    expectAboveButtons(form, 'Try again');
    connection.lose();
    await form.press('Try again');
    await form.reaches('waiting');
    expectAboveButtons(form, 'Try again');
    await form.press('Try again');
    await form.reaches('sent');
    expect(isThere()).to.be.false;
  });

  it('shows nothing and takes no room where the page puts nothing into it', async () => {
    const form = await openReview({}, html``);
    const buttons = form.root.querySelector('.buttons')!;
    const gap =
      buttons.getBoundingClientRect().top - form.part('review')!.getBoundingClientRect().bottom;
    expect(gap).to.be.closeTo(parseFloat(getComputedStyle(buttons).marginBlockStart), 0.5);
  });

  it('is not in the way of focus, and Tab comes to it between the answers and the buttons', async () => {
    const form = await openReview();
    expect(form.focused()).to.equal(form.heading());
    form.button('Change', 'Details').focus();
    await form.key('Tab');
    // Safari leads Tab past links, as its reader has it.
    if (document.activeElement === own(form, 'a')) await form.key('Tab');
    for (const selector of [
      '[type=checkbox]',
      'summary',
      '[name=email]',
      'button',
      'form button',
    ]) {
      expect(document.activeElement, selector).to.equal(own(form, selector));
      await form.key('Tab');
    }
    expect(form.focused()).to.equal('Submit complaint');
  });

  it('has what works as anywhere on the page, and moves nothing in the form', async () => {
    const form = await openReview();
    const answers = form.review();
    const heard: string[] = [];
    const note = (event: Event): void => {
      heard.push(event.type === 'keydown' ? (event as KeyboardEvent).key : event.type);
      if (event.type === 'submit') event.preventDefault(); // the page of the test stays
    };
    document.addEventListener('keydown', note);
    // Browsers lead the submit of a form within a form no further.
    own(form, 'form').addEventListener('submit', note);

    own(form, '[type=checkbox]').focus();
    await form.key('Space');
    own(form, 'summary').focus();
    await form.key('Enter');
    own(form, '[name=email]').focus();
    await form.type('e');
    await form.key('Enter');
    own(form, 'button').click();
    own(form, 'form button').focus();
    await form.key('Enter');
    document.removeEventListener('keydown', note);

    expect(own(form, '[type=checkbox]').checked).to.be.true;
    expect(own(form, 'details').hasAttribute('open')).to.be.true;
    expect(own(form, '[name=email]').value).to.equal('e');
    expect(heard).to.deep.equal([' ', 'Enter', 'e', 'Enter', 'Enter', 'submit']);
    expect([form.step, form.status]).to.deep.equal(['review', 'editing']);
    expect(form.review()).to.deep.equal(answers);
  });

  it('keeps its focus when sending fails, and gives it to the heading of the closing page', async () => {
    const [refused, taken] = [new HeldAnswer(failing(404)), new HeldAnswer(accepted())];
    const {transport} = answering(refused.answer, taken.answer);
    const form = await openReview({transport});
    await form.press('Submit complaint');
    own(form, '[type=checkbox]').focus();
    refused.release();
    await form.reaches('failed');
    expect(document.activeElement).to.equal(own(form, '[type=checkbox]'));

    await form.press('Try again');
    own(form, '[type=checkbox]').focus();
    taken.release();
    await form.reaches('sent');
    expect(form.focused()).to.equal(form.heading());
  });

  it('leaves focus on the button that was pressed when sending fails', async () => {
    const {transport} = answering(failing(404));
    const form = await openReview({transport});
    await form.press('Submit complaint');
    await form.reaches('failed');
    expect(form.focused()).to.equal('Try again');
  });

  it('takes a declaration without which the page does not let the complaint go', async () => {
    const {received, transport} = answering(accepted());
    const form = await openReview({transport});
    form.element.addEventListener('complaint-submit', (event) => {
      if (!own(form, '[type=checkbox]').checked) event.preventDefault();
    });
    await form.press('Submit complaint');
    expect([form.status, received]).to.deep.equal(['editing', []]);
    own(form, '[type=checkbox]').click();
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received).to.have.lengthOf(1);
  });

  it('has nothing that axe finds', async () => {
    const notice = html`<p slot="before-submit">
      <label
        ><input type="checkbox" style="inline-size: 24px; block-size: 24px" /> It is true</label
      >
    </p>`;
    const {element} = await openReview({}, notice);
    expect(await violationsIn(element)).to.deep.equal([]);
  });
});
