import {expect} from '@open-wc/testing';
import {useTimers} from '../support/clock.js';
import {openForm} from '../support/driver.js';
import {keptDrafts} from '../support/reload.js';

describe('Answers are kept', () => {
  const timers = useTimers();
  const kept = (): string =>
    keptDrafts('/complaints')
      .map(([, , value]) => value)
      .join();

  it('within a second of typing', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@example.org');
    timers.pass(1_000);
    expect(kept()).to.include('ada@example.org');
  });

  it('at once when another step is shown', async () => {
    const form = await openForm();
    await form.completeTo('person');
    expect(kept()).to.include('ada@example.org');
  });

  for (const [what, tell] of [
    ['goes away', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ] as const) {
    it(`at once when the page ${what}`, async () => {
      const form = await openForm();
      await form.fill('Email address', 'ada@example.org');
      tell();
      expect(kept()).to.include('ada@example.org');
    });
  }

  it('when the page comes back from the back-forward cache and the client goes on', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@example.org');
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(form.value('Email address')).to.equal('ada@example.org');
    await form.fill('Email address', 'ada@rossi.example');
    timers.pass(1_000);
    expect(kept()).to.include('ada@rossi.example');
  });

  it('and no timer is left when the form is taken out', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@example.org');
    form.element.remove();
    await Promise.resolve();
    expect(timers.running()).to.equal(0);
    expect(kept()).to.include('ada@example.org');
  });
});
