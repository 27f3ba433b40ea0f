import {expect, fixtureSync, html} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';

/** A page with a header that stays, and something long before and after the form. */
async function openBelowHeader(position: 'sticky' | 'fixed'): Promise<FormDriver> {
  const form = await openForm();
  const page = fixtureSync<HTMLElement>(html`
    <div>
      <header><nav>Menu</nav></header>
      <div class="before"></div>
      <main></main>
      <div class="after"></div>
      <style>
        header {
          inset: 0 0 auto;
          z-index: 9;
          block-size: 90px;
          background: silver;
        }
        .before,
        .after {
          block-size: 3000px;
        }
      </style>
    </div>
  `);
  page.querySelector('header')!.style.position = position;
  page.querySelector('main')!.append(form.element);
  scrollTo(0, 0);
  await form.settled();
  return form;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** What a pointer at the beginning of the element would meet. */
function isInSight(form: FormDriver, element: Element): boolean {
  const {left, top, width} = element.getBoundingClientRect();
  const met = form.root.elementFromPoint(left + width / 2, top + 1);
  return met !== null && element.contains(met);
}

describe('On a long page', () => {
  it('a new step starts at the top of the form', async () => {
    const form = await openBelowHeader('sticky');
    document.querySelector('header')!.remove();
    form.element.scrollIntoView({block: 'end'});
    await form.completeTo('person');
    expect(form.focused()).to.equal(form.heading());
    expect(topOf(form.element)).to.be.closeTo(0, 1);
  });

  for (const position of ['sticky', 'fixed'] as const) {
    describe(`with a header that is ${position}`, () => {
      it('the heading of a new step and the errors are not under it', async () => {
        const form = await openBelowHeader(position);
        await form.completeTo('person');
        expect(topOf(form.part('heading')!)).to.be.within(90, 200);
        expect(isInSight(form, form.part('heading')!)).to.be.true;
        await form.press('Continue');
        expect(topOf(form.part('error-summary')!)).to.be.within(90, 200);
        expect(isInSight(form, form.part('error-summary')!)).to.be.true;
      });

      it('the field that an error leads to is not under it', async () => {
        const form = await openBelowHeader(position);
        await form.press('Continue');
        scrollBy(0, 400);
        await form.press(form.errors()[0]!);
        expect(form.focused()).to.equal('Email address');
        expect(isInSight(form, form.control('Email address'))).to.be.true;
      });

      it('what Tab leads back to is not under it', async () => {
        const form = await openBelowHeader(position);
        await form.completeTo('details');
        form.control('What would you like us to do?').focus();
        scrollTo(0, scrollY + topOf(form.control('What would you like us to do?')) - 100);
        await form.key('Shift+Tab');
        expect(form.focused()).to.equal('Describe your complaint');
        expect(isInSight(form, form.control('Describe your complaint'))).to.be.true;
      });
    });
  }

  it('the form neither scrolls nor takes focus by itself', async () => {
    const form = await openBelowHeader('sticky');
    expect(scrollY).to.equal(0);
    expect(form.focused()).to.be.undefined;
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('The errors', () => {
  it('take focus anew when the same ones are found again, so that they are spoken again', async () => {
    const form = await openForm();
    await form.press('Continue');
    const summary = form.part('error-summary')!;
    // In a window that is not in front, an element takes focus without an event.
    const taken: boolean[] = [];
    summary.focus = (options) => {
      taken.push(form.root.activeElement !== summary);
      HTMLElement.prototype.focus.call(summary, options);
    };
    await form.press('Continue');
    // In Safari a button that is pressed takes no focus.
    form.button('Continue').click();
    await form.settled();
    expect(taken).to.deep.equal([true, true]);
    expect(form.focused()).to.equal('There is a problem');
  });
});

describe('On a page that strips attributes', () => {
  for (const attribute of ['status', 'step']) {
    it(`nothing scrolls while the client types: ${attribute}`, async () => {
      const form = await openBelowHeader('sticky');
      await form.completeTo('details');
      form.control('Describe your complaint').focus();
      const stripped = new MutationObserver(() => {
        form.element.removeAttribute(attribute);
      });
      stripped.observe(form.element, {attributeFilter: [attribute]});
      form.element.removeAttribute(attribute);
      form.part('heading')!.scrollIntoView({block: 'end', behavior: 'instant'});
      const scrolled: Element[] = [];
      const genuine = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollIntoView')!;
      Element.prototype.scrollIntoView = function (this: Element) {
        scrolled.push(this);
      };
      try {
        for (const text of ['You', 'You charged', 'You charged me twice.'])
          await form.fill('Describe your complaint', text);
      } finally {
        Object.defineProperty(Element.prototype, 'scrollIntoView', genuine);
        stripped.disconnect();
      }
      expect(form.value('Describe your complaint')).to.equal('You charged me twice.');
      expect(scrolled).to.be.empty;
    });
  }

  it('what becomes of sending is still shown, once for each status', async () => {
    const transport = () => new Promise<never>(() => undefined);
    const form = await openForm({}, {properties: {transport}});
    await form.completeTo('review');
    const shown: string[] = [];
    const region = form.root.querySelector('.status')!;
    region.scrollIntoView = () => shown.push(form.element.status);
    await form.press('Submit complaint');
    await form.reaches('sending');
    form.element.removeAttribute('status');
    form.element.organization = 'Acme';
    await form.settled();
    expect(shown).to.deep.equal(['sending']);
    await form.press('Stop sending');
  });
});
