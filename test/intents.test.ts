import {expect, fixtureSync, html} from '@open-wc/testing';
import {emptyAnswers} from '../src/complaint/answers.js';
import {clickIntent, inputIntent, keyIntent, pasteIntent} from '../src/intents.js';

const answers = {...emptyAnswers, ticketNumbers: ['1', '2', '3'], individuals: ['Bo']};

/** A control of a list with its caret, or the given text selected. */
function openEntry(
  name: string,
  entry: number,
  value: string,
  [start, end] = [value.length, value.length],
): HTMLInputElement {
  const input = fixtureSync<HTMLInputElement>(
    html`<input name=${name} data-entry=${entry} .value=${value} />`,
  );
  input.setSelectionRange(start, end);
  return input;
}

describe('A press', () => {
  const presses: [markup: ReturnType<typeof html>, intent: unknown][] = [
    [html`<button data-action="back">Back</button>`, {kind: 'back'}],
    [html`<button data-action="stop">Stop</button>`, {kind: 'stop'}],
    [html`<button data-action="restart">Start again</button>`, {kind: 'restart'}],
    [
      html`<button data-action="change" data-step="person">Change</button>`,
      {kind: 'change', step: 'person'},
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
      html`<button data-action="add" data-list="individuals">Add</button>`,
      {
        kind: 'answer',
        change: {individuals: ['Bo', '']},
        focus: {field: 'individuals', entry: 1},
      },
    ],
    [
      html`<button data-action="remove" data-list="ticketNumbers" data-entry="1">Remove</button>`,
      {
        kind: 'answer',
        change: {ticketNumbers: ['1', '3']},
        focus: {field: 'ticketNumbers', entry: 0},
      },
    ],
    [html`<button type="submit">Continue</button>`, undefined],
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
      change: {individuals: ['Al', 'Cy', 'Dee, Jr.']},
      focus: {field: 'individuals', entry: 2},
    });
  });

  it('numbers between commas makes an entry of each', () => {
    const input = openEntry('ticketNumbers', 2, '', [0, 0]);

    const intent = pasteIntent(input, '7, 8,9', {...answers, ticketNumbers: ['1', '2', '']});

    expect(intent).to.deep.equal({
      kind: 'answer',
      change: {ticketNumbers: ['1', '2', '7', '8', '9']},
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

  it('into a long text is left to the browser', () => {
    const area = fixtureSync(html`<textarea name="description"></textarea>`);

    expect(pasteIntent(area, 'a\nb', answers)).to.equal(undefined);
  });
});

describe('Typing', () => {
  it('is an answer to the field of the control', () => {
    const input = fixtureSync(html`<input name="fullName" value="Ada" />`);

    expect(inputIntent(input, answers)).to.deep.equal({kind: 'answer', change: {fullName: 'Ada'}});
  });

  it('is told by two events, of which the second means nothing', () => {
    const input = fixtureSync(html`<input name="fullName" value="Ada" />`);
    expect(inputIntent(input, {...answers, fullName: 'Ada'})).to.be.undefined;
  });
});

describe('Enter', () => {
  const enter = {key: 'Enter', isComposing: false};
  const cases: [what: string, name: string, entry: number, value: string, intent: unknown][] = [
    [
      'in the last entry adds one',
      'individuals',
      0,
      'Bo',
      {
        kind: 'answer',
        change: {individuals: ['Bo', '']},
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
        change: {ticketNumbers: ['1', '', '2', '3']},
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
      change: {},
      focus: {field: 'ticketNumbers', entry: 1},
    });
  });

  it('that chooses a word while one is composed adds nothing', () => {
    const composing = {key: 'Enter', isComposing: true};
    expect(keyIntent(openEntry('individuals', 0, 'Bo'), composing, answers)).to.be.undefined;
  });

  it('is the only key that adds an entry', () => {
    const other = {key: 'a', isComposing: false};
    expect(keyIntent(openEntry('individuals', 0, 'Bo'), other, answers)).to.be.undefined;
  });
});
