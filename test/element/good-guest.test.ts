import {expect, fixtureSync, html} from '@open-wc/testing';
import {define} from '../../src/define.js';
import {ComplaintForm} from '../../src/index.js';
import {openForm} from '../support/driver.js';
import {openPage} from './fresh-page.js';

const accepted = {transport: () => Promise.resolve(new Response(null, {status: 201}))};

describe('A page with the form', () => {
  it('keeps its focus and its place when the form is shown', async () => {
    const page = fixtureSync<HTMLElement>(html`
      <div>
        <input />
        <p>A long page.</p>
        <main></main>
      </div>
    `);
    page.querySelector('p')!.style.height = '300vh';
    const input = page.querySelector('input')!;
    input.focus();

    const form = await openForm();
    page.querySelector('main')!.append(form.element);
    await form.settled();

    expect(document.activeElement).to.equal(input);
    expect(document.scrollingElement!.scrollTop).to.equal(0);
  });

  it('may put focus on the heading with focus()', async () => {
    const form = await openForm();

    form.element.focus();
    expect(form.root.activeElement).to.equal(form.part('heading'));

    await form.completeTo('subject');
    (document.activeElement as HTMLElement).blur();
    form.element.focus();
    expect(form.focused()).to.include('What is your complaint about?');
  });

  it('may call focus() and reset() before the form is shown', () => {
    const form = document.createElement('complaint-form');

    expect(() => {
      form.focus();
      form.reset();
    }).not.to.throw();
  });

  it('finds no style attribute in the form, on no step', async () => {
    const form = await openForm({}, {properties: accepted});
    const styled = () =>
      [form.element, ...form.root.querySelectorAll('*')].filter((element) =>
        element.hasAttribute('style'),
      );

    await form.press('Continue');
    expect(styled()).to.be.empty;
    for (const step of ['person', 'subject', 'details', 'review'] as const) {
      await form.completeTo(step);
      expect(styled(), step).to.be.empty;
    }
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(styled()).to.be.empty;
  });

  it('may hold several forms, each with its own answers', async () => {
    const [one, other] = [await openForm(), await openForm()];

    await one.fill('Email address', 'ada@example.org');

    expect(other.value('Email address')).to.equal('');
  });
});

describe('Defining the tag', () => {
  it('twice is harmless', () => {
    define(customElements);

    expect(customElements.get('complaint-form')).to.equal(ComplaintForm);
  });

  it('leaves alone what the page calls so already', async () => {
    const page = await openPage();
    const own = class extends page.HTMLElement {};
    page.customElements.define('complaint-form', own);

    await page.load('/src/index.ts');

    expect(page.customElements.get('complaint-form')).to.equal(own);
  });

  it('is harmless where there are no custom elements', () => {
    expect(() => {
      define(undefined);
    }).not.to.throw();
  });

  it('is not done by importing the class', async () => {
    const page = await openPage();

    await page.load('/src/complaint-form.ts');
    expect(page.customElements.get('complaint-form')).to.equal(undefined);

    await page.load('/src/index.ts');
    expect(page.customElements.get('complaint-form')).not.to.equal(undefined);
  });

  it('gives life to what stands in the page already', async () => {
    const page = await openPage(
      '<complaint-form endpoint="/complaints" lang="it"></complaint-form>',
    );

    await page.load('/src/index.ts');
    const form = page.document.querySelector('complaint-form')!;
    await form.updateComplete;

    expect(form.shadowRoot?.querySelector('label')?.textContent).to.equal('Indirizzo e-mail');
  });

  it('takes properties that were set before', async () => {
    const page = await openPage('<complaint-form lang="en"></complaint-form>');
    const form = page.document.querySelector('complaint-form')!;
    Object.assign(form, {endpoint: '/complaints', prefill: {account: {email: 'ada@example.org'}}});

    await page.load('/src/index.ts');
    await form.updateComplete;

    const input = form.shadowRoot?.querySelector<HTMLInputElement>('[name=email]');
    expect(input?.value).to.equal('ada@example.org');
  });
});

describe('Loading the form', () => {
  it('changes nothing in the page but its tag', async () => {
    const page = await openPage('<p>A page.</p>');
    const look = () => ({
      globals: Reflect.ownKeys(page).map(String),
      objects: Reflect.ownKeys(page.Object.prototype).map(String),
      elements: Reflect.ownKeys(page.Element.prototype).map(String),
      markup: page.document.documentElement.outerHTML,
      sheets: page.document.adoptedStyleSheets.length,
      title: page.document.title,
      url: page.location.href,
    });
    const before = look();

    await page.load('/src/index.ts');
    const after = look();

    // What Lit and zod mark themselves with; the last is of Lit's development build only.
    const markers =
      /^(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata|__zod_global(Config|Registry)|litIssuedWarnings)$/;
    const added = after.globals.filter((name) => !before.globals.includes(name));
    expect(added.filter((name) => !markers.test(name))).to.be.empty;
    expect({...after, globals: []}).to.deep.equal({...before, globals: []});
  });
});
