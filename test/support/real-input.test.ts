import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {emulateMedia, itWithMedia} from './media.js';

/** What tests of the form rely on, in each engine. */
describe('The browser', () => {
  it('has focus', () => {
    expect(document.hasFocus()).to.be.true;
  });

  it('presses real keys: they type, go on to the next control and press buttons', async () => {
    const pressed: string[] = [];
    const form = await fixture(html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <input /><input type="checkbox" />
        <button type="button" @click=${() => pressed.push('button')}>Press</button>
      </form>
    `);
    const [text, box] = [...form.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
    text.focus();
    await sendKeys({type: 'Straße, così 🙂'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    expect(text.value).to.equal('Straße, così 🙂');
    expect(box.checked).to.be.true;
    expect(pressed).to.deep.equal(['button']);
  });

  it('holds keys down while it presses others', async () => {
    const page = await fixture(html`<div><input id="one" /><input id="two" /></div>`);
    page.querySelector<HTMLElement>('#two')!.focus();
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(document.activeElement!.id).to.equal('one');
    await sendKeys({press: 'Tab'});
    expect(document.activeElement!.id).to.equal('two');
  });

  for (const size of [
    {width: 320, height: 256},
    {width: 1280, height: 900},
    {width: 800, height: 600},
  ]) {
    it(`has a page of ${size.width} × ${size.height} pixels`, async () => {
      await setViewport(size);
      expect({width: innerWidth, height: innerHeight}).to.deep.equal(size);
    });
  }

  itWithMedia('shows a page in the dark, still, and in the colours of its reader', async () => {
    await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active'});
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.be.true;
    expect(matchMedia('(prefers-reduced-motion)').matches).to.be.true;
    expect(matchMedia('(forced-colors)').matches).to.be.true;
  });

  itWithMedia('shows it as on paper, and the next test as usual again', async () => {
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.be.false;
    await emulateMedia({type: 'print'});
    expect(matchMedia('print').matches).to.be.true;
  });
});
