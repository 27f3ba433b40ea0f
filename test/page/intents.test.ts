import {expect, fixtureSync, html} from '@open-wc/testing';
import {emptyAnswers} from '../../src/complaint/answers.js';
import {clickIntent, inputIntent, keyIntent, pasteIntent} from '../../src/page/intents.js';
import {openEntry} from './list-entry.js';

const answers = {...emptyAnswers, ticketNumbers: ['1', '2', '3'], individuals: ['Bo']};

describe('A press', () => {
  const presses: [markup: ReturnType<typeof html>, intent: unknown][] = [
    [html`<button data-action="back">Back</button>`, {kind: 'back'}],
    [html`<button data-action="stop">Stop</button>`, {kind: 'stop'}],
    [html`<button data-action="restart">Start again</button>`, {kind: 'restart'}],
    [html`<button data-action="resume">Continue where I left off</button>`, {kind: 'resume'}],
    [html`<button data-action="copy">Save a copy</button>`, {kind: 'copy'}],
    [
      html`<button data-action="revise" data-step="person">Change</button>`,
      {kind: 'revise', step: 'person'},
    ],
    [
      html`<a href="#email" data-action="show" data-field="email">Enter it</a>`,
      {kind: 'show', address: {field: 'email', entry: undefined}},
    ],
    [
      html`<a href="#x" data-action="show" data-field="individuals" data-entry="0">Enter it</a>`,
      {kind: 'show', address: {field: 'individuals', entry: 0}},
    ],
    [
      html`<button data-action="add" data-field="individuals">Add</button>`,
      {
        kind: 'answer',
        answers: {individuals: ['Bo', '']},
        focus: {field: 'individuals', entry: 1},
      },
    ],
    [
      html`<button data-action="remove" data-field="ticketNumbers" data-entry="1">Remove</button>`,
      {
        kind: 'answer',
        answers: {ticketNumbers: ['1', '3']},
        focus: {field: 'ticketNumbers', entry: 0},
      },
    ],
    [html`<button data-action="copyText">Copy the text</button>`, {kind: 'copyText'}],
    [html`<button type="submit">Continue</button>`, {kind: 'goOn'}],
    [html`<button>The page’s own</button>`, undefined],
  ];
  for (const [markup, intent] of presses) {
    it(`means ${intent ? JSON.stringify(intent) : 'nothing'}`, () => {
      expect(clickIntent(fixtureSync(markup), answers)).to.deep.equal(intent);
    });
  }

  it('inside of a button is a press of the button', () => {
    const button = fixtureSync(html`<button data-action="back"><span>Back</span></button>`);

    expect(clickIntent(button.querySelector('span')!, answers)).to.deep.equal({kind: 'back'});
  });
});

describe('Pasting', () => {
  it('several lines makes an entry of each, and goes on at the last', () => {
    const input = openEntry('individuals', 0, 'Bo', [0, 2]);

    expect(pasteIntent(input, 'Al\r\nCy\nDee, Jr.', answers)).to.deep.equal({
      kind: 'answer',
      answers: {individuals: ['Al', 'Cy', 'Dee, Jr.']},
      focus: {field: 'individuals', entry: 2},
    });
  });

  it('numbers between commas makes an entry of each', () => {
    const input = openEntry('ticketNumbers', 2, '', [0, 0]);

    const intent = pasteIntent(input, '7, 8,9', {...answers, ticketNumbers: ['1', '2', '']});

    expect(intent).to.deep.equal({
      kind: 'answer',
      answers: {ticketNumbers: ['1', '2', '7', '8', '9']},
      focus: {field: 'ticketNumbers', entry: 4},
    });
  });

  const left: [what: string, name: string, text: string][] = [
    ['one number', 'ticketNumbers', '7'],
    ['a name with a comma', 'individuals', 'Rossi, Ada'],
    ['nothing', 'ticketNumbers', ''],
    ['lines into a field that is no list', 'email', 'a\nb'],
  ];
  for (const [what, name, text] of left) {
    it(`${what} is left to the browser`, () => {
      expect(pasteIntent(openEntry(name, 0, ''), text, answers)).to.equal(undefined);
    });
  }

  const counts: [before: number, pasted: number, isTaken: boolean][] = [
    [18, 2, true],
    [18, 3, false],
    [19, 2, false],
    [0, 20, true],
    [0, 21, false],
  ];
  for (const [before, pasted, isTaken] of counts) {
    it(`of ${pasted} after ${before} others ${isTaken ? 'makes entries' : 'is left to the browser: 20 at most'}`, () => {
      const others = Array.from({length: before}, (_, index) => `other ${index}`);
      const lines = Array.from({length: pasted}, (_, index) => `line ${index}`);
      const individuals = [...others, ''];
      const input = openEntry('individuals', before, '');
      const intent = pasteIntent(input, lines.join('\n'), {...answers, individuals});
      const taken = {
        kind: 'answer',
        answers: {individuals: [...others, ...lines]},
        focus: {field: 'individuals', entry: before + pasted - 1},
      };
      expect(intent).to.deep.equal(isTaken ? taken : undefined);
    });
  }

  it('counts no empty entries, which are not sent', () => {
    const others = Array.from({length: 18}, (_, index) => `other ${index}`);
    const individuals = [...others, '', ' ', '\u200b', ''];
    const intent = pasteIntent(openEntry('individuals', 18, ''), 'a\nb', {...answers, individuals});
    expect(intent).to.have.deep.nested.property('answers.individuals', [
      ...others,
      ...['a', 'b', ' ', '\u200b', ''],
    ]);
  });

  it('into a long text is left to the browser', () => {
    const area = fixtureSync(html`<textarea name="description"></textarea>`);

    expect(pasteIntent(area, 'a\nb', answers)).to.equal(undefined);
  });
});

describe('Typing', () => {
  it('is an answer to the field of the control', () => {
    const input = fixtureSync(html`<input name="fullName" value="Ada" />`);

    expect(inputIntent(input, answers)).to.deep.equal({kind: 'answer', answers: {fullName: 'Ada'}});
  });

  it('is told by two events, of which the second means nothing', () => {
    const input = fixtureSync(html`<input name="fullName" value="Ada" />`);
    expect(inputIntent(input, {...answers, fullName: 'Ada'})).to.be.undefined;
  });
});

describe('Enter', () => {
  const enter = {key: 'Enter', isComposing: false, keyCode: 13};
  const cases: [what: string, name: string, entry: number, value: string, intent: unknown][] = [
    [
      'in the last entry adds one',
      'individuals',
      0,
      'Bo',
      {
        kind: 'answer',
        answers: {individuals: ['Bo', '']},
        focus: {field: 'individuals', entry: 1},
      },
    ],
    [
      'in an earlier entry adds one behind it',
      'ticketNumbers',
      0,
      '1',
      {
        kind: 'answer',
        answers: {ticketNumbers: ['1', '', '2', '3']},
        focus: {field: 'ticketNumbers', entry: 1},
      },
    ],
    ['in an empty entry does nothing', 'ticketNumbers', 1, ' ', {kind: 'stay'}],
    ['in one that only seems filled does nothing', 'ticketNumbers', 1, '\u200B', {kind: 'stay'}],
    ['elsewhere is left to the browser', 'fullName', 0, 'Bo', undefined],
  ];
  for (const [what, name, entry, value, intent] of cases) {
    it(what, () => {
      expect(keyIntent(openEntry(name, entry, value), enter, answers)).to.deep.equal(intent);
    });
  }

  it('before an empty entry leads to that one', () => {
    const before = {...answers, ticketNumbers: ['1', '']};
    expect(keyIntent(openEntry('ticketNumbers', 0, '1'), enter, before)).to.deep.equal({
      kind: 'answer',
      answers: {},
      focus: {field: 'ticketNumbers', entry: 1},
    });
  });

  const composing: [how: string, press: typeof enter][] = [
    ['as the browser says', {...enter, isComposing: true, keyCode: 229}],
    ['as the browser says by one word alone', {...enter, isComposing: true}],
    ['as Safari says once it is over', {...enter, keyCode: 229}],
  ];
  for (const [how, press] of composing) {
    for (const value of ['Bo', '']) {
      it(`that chooses a word while one is composed is left to it, ${how}: "${value}"`, () => {
        expect(keyIntent(openEntry('individuals', 0, value), press, answers)).to.be.undefined;
      });
    }
  }

  it('is the only key that adds an entry', () => {
    const other = {key: 'a', isComposing: false, keyCode: 65};
    expect(keyIntent(openEntry('individuals', 0, 'Bo'), other, answers)).to.be.undefined;
  });
});
