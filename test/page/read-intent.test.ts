import {expect, fixtureSync, html} from '@open-wc/testing';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {readIntent} from '../../src/page/intents.js';
import {openEntry} from './list-entry.js';

const answers = {...emptyAnswers, individuals: ['Bo']};

describe('An event in the form', () => {
  /** What the event means, and whether the browser's own doing is prevented. */
  function read(inside: Element, event: Event): [unknown, boolean] {
    const form = fixtureSync(html`<div></div>`);
    const root = form.attachShadow({mode: 'open'});
    root.append(inside);
    let intent: unknown;
    root.addEventListener(event.type, (met) => {
      intent = readIntent(met, root, answers);
      met.preventDefault = () => undefined;
    });
    inside.dispatchEvent(event);
    return [intent, event.defaultPrevented];
  }
  const anEvent = (type: string) => new Event(type, {bubbles: true, cancelable: true});

  it('is a press, and a link leaves the page’s URL as it is', () => {
    const link = document.createElement('a');
    Object.assign(link.dataset, {action: 'show', field: 'email'});
    const address = {field: 'email', entry: undefined};
    expect(read(link, anEvent('click'))).to.deep.equal([{kind: 'show', address}, true]);
    const button = document.createElement('button');
    button.dataset['action'] = 'back';
    expect(read(button, anEvent('click'))).to.deep.equal([{kind: 'back'}, false]);
  });

  for (const type of ['input', 'change']) {
    it(`is an answer: ${type}`, () => {
      const input = Object.assign(document.createElement('input'), {
        name: 'fullName',
        value: 'Ada',
      });
      expect(read(input, anEvent(type))).to.deep.equal([
        {kind: 'answer', answers: {fullName: 'Ada'}},
        false,
      ]);
    });
  }

  it('is Enter in a list, which then submits nothing', () => {
    const enter = new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true});
    const [intent, isPrevented] = read(openEntry('individuals', 0, 'Bo'), enter);
    expect(intent).to.have.property('kind', 'answer');
    expect(isPrevented).to.be.true;
  });

  it('is Enter that ends a word, which the browser then takes in', () => {
    const init = {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true};
    const enter = new KeyboardEvent('keydown', init);
    expect(read(openEntry('individuals', 0, 'Bo'), enter)).to.deep.equal([undefined, false]);
  });

  it('is a key that the browser deals with itself', () => {
    const key = new KeyboardEvent('keydown', {key: 'a', bubbles: true, cancelable: true});
    expect(read(openEntry('individuals', 0, 'Bo'), key)).to.deep.equal([undefined, false]);
  });

  it('is a paste of several lines, which the browser then leaves alone', () => {
    const paste = Object.assign(anEvent('paste'), {clipboardData: {getData: () => '1\n2'}});
    const [intent, isPrevented] = read(openEntry('individuals', 0, ''), paste);
    expect(intent).to.have.deep.property('answers', {individuals: ['1', '2']});
    expect(isPrevented).to.be.true;
  });

  it('is a paste of more than a list takes, which the browser then puts in', () => {
    const lines = Array.from({length: 21}, String).join('\n');
    const paste = Object.assign(anEvent('paste'), {clipboardData: {getData: () => lines}});
    expect(read(openEntry('individuals', 0, ''), paste)).to.deep.equal([undefined, false]);
  });

  it('is none in what the page put into a slot', () => {
    const button = fixtureSync(html`<button data-action="restart">The page’s own</button>`);
    let intent: unknown = 'unread';
    button.addEventListener('click', (event) => {
      intent = readIntent(event, document.createDocumentFragment(), answers);
    });
    button.dispatchEvent(anEvent('click'));
    expect(intent).to.equal(undefined);
  });
});
