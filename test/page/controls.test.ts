import {expect, fixtureSync, html} from '@open-wc/testing';
import {readControl, readControls} from '../../src/page/controls.js';

/** Controls of every kind, as a client may have left them. */
function openControls(): HTMLFormElement {
  return fixtureSync<HTMLFormElement>(html`
    <form>
      <input name="email" value="ada@example.org" />
      <input name="noAccount" type="checkbox" checked />
      <select name="country">
        <option value=""></option>
        <option value="IT" selected>Italy</option>
      </select>
      <input name="category" type="radio" value="fees" />
      <input name="category" type="radio" value="other" checked />
      <input name="ticketNumbers" value="1" />
      <input name="ticketNumbers" value="" />
      <input name="ticketNumbers" value="3" />
      <textarea name="description">What happened</textarea>
      <input value="a stranger without a name" />
      <button name="email" value="pressed">Send</button>
      <output name="person">a stranger</output>
    </form>
  `);
}

describe('The controls of the form', () => {
  it('give the answers by their names, and nothing of strangers', () => {
    expect(readControls(openControls()).answers).to.deep.equal({
      email: 'ada@example.org',
      noAccount: true,
      country: 'IT',
      category: 'other',
      ticketNumbers: ['1', '', '3'],
      description: 'What happened',
    });
  });

  const singles: [selector: string, answers: unknown][] = [
    ['input[name=email]', {email: 'ada@example.org'}],
    ['[type=checkbox]', {noAccount: true}],
    ['select', {country: 'IT'}],
    ['[value=other]', {category: 'other'}],
    ['[value=fees]', {}],
    ['[name=ticketNumbers][value="3"]', {ticketNumbers: ['1', '', '3']}],
    ['textarea', {description: 'What happened'}],
    ['input:not([name])', {}],
    ['output', {}],
  ];
  for (const [selector, answers] of singles) {
    it(`say of ${selector} alone: ${JSON.stringify(answers)}`, () => {
      const form = openControls();

      expect(readControl(form.querySelector(selector))).to.deep.equal(answers);
    });
  }

  it('say nothing of what is no control', () => {
    expect(readControl(openControls())).to.deep.equal({});
    expect(readControl(null)).to.deep.equal({});
    expect(readControl(document)).to.deep.equal({});
  });

  it('tell which of them are half typed, and nothing of what stands there', () => {
    const form = fixtureSync<HTMLFormElement>(html`
      <form>
        <input name="date" type="date" />
        <input name="time" type="time" />
        <input name="email" type="email" value="not yet" required />
      </form>
    `);
    Object.defineProperty(form.elements.namedItem('date'), 'validity', {value: {badInput: true}});

    expect(readControls(form)).to.deep.equal({
      answers: {date: '', time: '', email: 'not yet'},
      halfTyped: ['date'],
    });
  });
});
