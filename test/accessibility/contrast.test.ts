import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {contrastsIn, focusContrastsIn, tooFaint} from './contrast.js';

/** Something of everything that is measured, all of it easy to see but for what the test adds. */
async function show(css = ''): Promise<Element> {
  const page = await fixture(html`<div><em>Slotted</em></div>`);
  const root = page.attachShadow({mode: 'open'});
  const sheet = await new CSSStyleSheet().replace(`
    :host { background: #fff; color: #000; }
    button { background: #06c; color: #fff; border: 0; }
    :focus-visible { outline: 3px solid #06c; }
    input { background: #fff; border: 1px solid #777; accent-color: #06c; }
    b::before { content: '' / ''; background: #06c; }
    u::before { content: '✓'; color: #777; }
    ${css}
  `);
  root.adoptedStyleSheets = [sheet];
  render(
    html`
      <p><slot></slot> <u>Given</u></p>
      <label><input type="checkbox" checked />Yes</label>
      <input id="name" aria-label="Name" value="Ada" />
      <div part="progress"><b>1</b></div>
      <p part="field">A field</p>
      <button>Go</button>
    `,
    root,
  );
  return page;
}

const faintIn = (page: Element): string[] =>
  tooFaint([...contrastsIn(page), ...focusContrastsIn(page)]);

const faults: [fault: string, css: string, found: string][] = [
  ['text', 'u { color: #777; }', 'text of u "Given": 4.48 < 4.5'],
  ['slotted text', ':host { color: #777; }', 'text of em "Slotted": 4.48 < 4.5'],
  ['text that is typed', '#name { color: #aaa; }', 'text of input#name: 2.32 < 4.5'],
  ['half-transparent text', 'u { color: rgb(0 0 0 / 0.5); }', 'text of u "Given": 4.00 < 4.5'],
  ['text on its own ground', 'u { background: #666; }', 'text of u "Given": 3.66 < 4.5'],
  ['text on a veil', 'u { background: rgb(0 0 0 / 0.6); }', 'text of u "Given": 3.66 < 4.5'],
  ['the border of a control', '#name { border-color: #999; }', 'edge of input#name: 2.85 < 3'],
  ['one side of it', '#name { border-left-color: #999; }', 'edge of input#name: 2.85 < 3'],
  ['a border in its fill', '#name { background: #888; }', 'edge of input#name: 1.26 < 3'],
  [
    'the fill of a button',
    'button { background: #999; color: #000; }',
    'edge of button "Go": 2.85',
  ],
  [
    'a focus ring',
    ':focus-visible { outline-color: #999; }',
    'focus ring of button "Go": 2.85 < 3',
  ],
  ['no focus ring', ':focus-visible { outline: none; }', 'focus ring of button "Go": 1.00 < 3'],
  ['the mark of a choice', 'input { accent-color: #999; }', 'mark of input: 2.85 < 3'],
  ['a sign', 'b::before { background: #999; }', 'sign at b "1": 2.85 < 3'],
  ['a sign in letters', 'u::before { color: #999; }', '"✓" at u "Given": 2.85 < 3'],
  ['the bar of a field', '[part=field] { border-left: 4px solid #999; }', 'edge of p'],
];

describe('Contrast', () => {
  it('is enough where everything is easy to see', async () => {
    const page = await show();
    expect(faintIn(page)).to.deep.equal([]);
    expect(contrastsIn(page)).to.have.lengthOf(12);
    expect(focusContrastsIn(page)).to.have.lengthOf(3);
  });

  for (const [fault, css, found] of faults) {
    it(`is not enough: ${fault}`, async () => {
      expect(faintIn(await show(css)).join('\n')).to.contain(found);
    });
  }

  it('is that of light-dark() and color-mix() as the browser has them', async () => {
    const mixed = 'color-mix(in srgb, light-dark(#000, #fff) 50%, transparent)';
    const dark = `:host { color-scheme: dark; background: #000; color: #fff; }`;
    expect(faintIn(await show(`u { color: ${mixed}; }`))).to.deep.equal([
      'text of u "Given": 4.00 < 4.5',
    ]);
    expect(faintIn(await show(`${dark} u { color: ${mixed}; }`)).join()).not.to.contain(
      'text of u',
    );
  });

  it('leaves out what is not on screen', async () => {
    expect(faintIn(await show('u { color: #eee; visibility: hidden; }'))).to.deep.equal([]);
    expect(faintIn(await show('u { color: #eee; display: none; }'))).to.deep.equal([]);
  });

  it('cannot be told before an image', async () => {
    const page = await show('label { background-image: linear-gradient(red, blue); }');
    expect(() => contrastsIn(page)).to.throw('label "Yes" cannot be measured');
  });
});
