import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {isShown, textOf} from '../support/reading.js';

const line = (given: number): string => `A strong complaint says… ${given} of 6 given`;

describe('The coach in a narrow place', () => {
  async function openDetails(width = 360): Promise<FormDriver> {
    const form = await openForm();
    form.element.style.inlineSize = `${width}px`;
    await form.completeTo('details');
    return form;
  }

  function summary(form: FormDriver): HTMLElement {
    return form.root.querySelector('summary')!;
  }

  /** The points on screen. */
  function points(form: FormDriver): string[] {
    return [...form.root.querySelectorAll('.coach li')].filter(isShown).map(textOf);
  }

  function topOf(element: Element): number {
    return element.getBoundingClientRect().top;
  }

  it('is one line above the questions, which opens the list below it', async () => {
    const form = await openDetails();
    expect(textOf(summary(form))).to.equal(line(0));
    expect(points(form)).to.be.empty;

    await form.press(line(0));
    expect(points(form)).to.have.lengthOf(6);
    const list = form.root.querySelector('.coach ul')!;
    const question = form.control('Describe your complaint');
    const [onTop, then, last] = [summary(form), list, question].map(topOf);
    expect(onTop).to.be.below(then!);
    expect(then).to.be.below(last!);
    const {DOCUMENT_POSITION_FOLLOWING: following} = Node;
    expect(summary(form).compareDocumentPosition(list)).to.equal(following);
    expect(list.compareDocumentPosition(question)).to.equal(following);

    await form.press(line(0));
    expect(points(form)).to.be.empty;
  });

  for (const key of ['Enter', 'Space'])
    it(`opens and closes with ${key} alone, which sends nothing`, async () => {
      const form = await openDetails();
      form.element.focus();
      await form.key('Tab');
      expect(form.focused()).to.equal(line(0));
      await form.key(key);
      expect(points(form)).to.have.lengthOf(6);
      await form.key(key);
      expect(points(form)).to.be.empty;
      expect([form.step, form.errors(), form.focused()]).to.deep.equal(['details', [], line(0)]);
    });

  it('counts as the client types', async () => {
    const form = await openDetails();
    await form.fill('Describe your complaint', 'Twice.');
    expect(textOf(summary(form))).to.equal(line(1));
    await form.fill('People involved (optional)', 'Grace');
    expect(textOf(summary(form))).to.equal(line(2));
    await form.fill('Describe your complaint', '');
    expect(textOf(summary(form))).to.equal(line(1));
  });

  it('counts in what a translator has put in the place of the words', async () => {
    const form = await openDetails();
    const text = document.createTreeWalker(summary(form), NodeFilter.SHOW_TEXT).nextNode() as Text;
    const other = document.createElement('b');
    other.textContent = '6 Punkte';
    text.replaceWith(other);
    await form.fill('Describe your complaint', 'Twice.');
    expect(textOf(summary(form))).to.equal(line(1));
  });

  it('stays as it is while the client types and in another language', async () => {
    const form = await openDetails();
    await form.press(line(0));
    await form.fill('Describe your complaint', 'Twice.');
    form.element.lang = 'it';
    await form.settled();
    expect(textOf(summary(form))).to.equal('Un buon reclamo dice… già indicati: 1 su 6');
    expect(points(form)[0]).to.equal('cosa è successo (indicato)');
    form.element.lang = 'en';
    await form.settled();
    expect(points(form)).to.have.lengthOf(6);
  });

  it('is the list beside the questions where there is room, whether it was open or not', async () => {
    const form = await openDetails();
    for (const isOpen of [false, true]) {
      form.element.style.inlineSize = '740px';
      expect(isShown(summary(form))).to.be.false;
      expect(points(form)).to.have.lengthOf(6);
      const list = form.root.querySelector('.coach ul')!.getBoundingClientRect();
      const question = form.control('Describe your complaint').getBoundingClientRect();
      expect(list.left).to.be.above(question.right);
      expect(list.top).to.be.below(question.bottom);
      form.element.style.inlineSize = '360px';
      expect(points(form).length > 0).to.equal(isOpen);
      if (!isOpen) await form.press(line(0));
    }
  });
});
