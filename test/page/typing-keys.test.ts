import {expect, html} from '@open-wc/testing';
import {openForm} from '../support/driver.js';

/** The types of the key events that the page hears. */
function heardFrom(
  target: Element,
  key: string,
  held: EventModifierInit & {isComposing?: boolean} = {},
) {
  const heard: string[] = [];
  const note = ({type}: Event): number => heard.push(type);
  const types = ['keydown', 'keypress', 'keyup'];
  for (const type of types) document.addEventListener(type, note);
  for (const type of types) {
    const event = new KeyboardEvent(type, {key, bubbles: true, composed: true, ...held});
    // WebKit leaves out what the constructor is given.
    event.getModifierState = (name) => name === 'AltGraph' && held.modifierAltGraph === true;
    target.dispatchEvent(event);
  }
  for (const type of types) document.removeEventListener(type, note);
  return heard;
}

const ALL = ['keydown', 'keypress', 'keyup'];

describe('In a text control', () => {
  const typing = [
    ...['a', 'S', '/', '?', ' ', '\u00e8', '\u4f60', '\u{1F600}'],
    ...['Enter', 'Backspace', 'Delete', 'ArrowUp', 'ArrowLeft', 'Home', 'End'],
    ...['Dead', 'Process', 'Unidentified'],
  ];
  for (const key of typing)
    it(`the key "${key}" stays in the form`, async () => {
      const form = await openForm();
      expect(heardFrom(form.control('Email address'), key)).to.be.empty;
      expect(heardFrom(form.control('Email address'), key, {shiftKey: true})).to.be.empty;
    });

  for (const key of ['Tab', 'Escape', 'F1', 'Shift', 'Control', 'MediaPlayPause'])
    it(`the key "${key}" reaches the page`, async () => {
      const form = await openForm();
      expect(heardFrom(form.control('Email address'), key)).to.deep.equal(ALL);
    });

  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    for (const key of ['s', '/', 'Enter', 'ArrowLeft'])
      it(`the shortcut ${modifier} with "${key}" reaches the page`, async () => {
        const form = await openForm();
        expect(heardFrom(form.control('Email address'), key, {[modifier]: true})).to.deep.equal(
          ALL,
        );
      });

  it('what AltGr types stays in the form, though Windows says that it is Control with Alt', async () => {
    const form = await openForm();
    const held = {ctrlKey: true, altKey: true, modifierAltGraph: true};
    expect(heardFrom(form.control('Email address'), '@', held)).to.be.empty;
  });

  it('what an input method composes stays in the form', async () => {
    const form = await openForm();
    expect(heardFrom(form.control('Email address'), 'Enter', {isComposing: true})).to.be.empty;
  });
});

describe('In the other controls', () => {
  it('a date, a long text, a list entry and a list of countries are typed in, too', async () => {
    const form = await openForm();
    await form.completeTo('person');
    expect(heardFrom(form.control('Country of residence'), 's')).to.be.empty;
    await form.completeTo('details');
    await form.choose('When did it happen?', 'I know the date');
    for (const label of ['Describe your complaint', 'Date', 'Support ticket numbers (optional)'])
      expect(heardFrom(form.control(label), '7'), label).to.be.empty;
  });

  it('only what presses a box, a choice or a button stays in the form', async () => {
    const form = await openForm();
    const box = form.control("I don't have an account");
    for (const target of [box, form.button('Continue')]) {
      for (const key of [' ', 'Enter', 'ArrowDown'])
        expect(heardFrom(target, key), key).to.be.empty;
      for (const key of ['s', '/', 'Backspace']) expect(heardFrom(target, key)).to.deep.equal(ALL);
    }
  });

  it('a control of the page, in a slot, is the page’s affair', async () => {
    const children = html`<p slot="intro"><input aria-label="Search" /></p>`;
    const form = await openForm({}, {children});
    expect(heardFrom(form.element.querySelector('input')!, 's')).to.deep.equal(ALL);
  });
});
