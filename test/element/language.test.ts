import {expect, fixtureSync, html} from '@open-wc/testing';
import type {ComplaintForm} from '../../src/index.js';
import '../../src/index.js';
import {FormDriver} from '../support/driver.js';
import {changed} from './changed.js';

/** The language that the form speaks, seen from its first label. */
async function languageOf(element: ComplaintForm): Promise<string> {
  await changed(element);
  const form = new FormDriver(element);
  expect(form.root.querySelector('[lang]')?.getAttribute('lang'), 'it says which').to.equal(
    form.has('Email address') ? 'en' : 'it',
  );
  return form.has('Email address') ? 'en' : form.has('Indirizzo e-mail') ? 'it' : 'none';
}

const withoutLang = () =>
  fixtureSync<ComplaintForm>(html`<complaint-form endpoint="/complaints"></complaint-form>`);

const withLang = (lang: string) =>
  fixtureSync<ComplaintForm>(
    html`<complaint-form endpoint="/complaints" lang=${lang}></complaint-form>`,
  );

function within(...langs: string[]): ComplaintForm {
  const form = document.createElement('complaint-form');
  form.setAttribute('endpoint', '/complaints');
  let outer: HTMLElement = form;
  for (const lang of langs.toReversed()) {
    const section = document.createElement('section');
    section.lang = lang;
    section.append(outer);
    outer = section;
  }
  fixtureSync(html`<div>${outer}</div>`);
  return form;
}

describe("The form's language", () => {
  const {documentElement} = document;

  /** What the browser prefers, for one test. */
  function preferring(...languages: string[]): void {
    Object.defineProperty(navigator, 'languages', {value: languages, configurable: true});
  }

  beforeEach(() => {
    preferring('en');
  });
  afterEach(() => {
    documentElement.removeAttribute('lang');
    Reflect.deleteProperty(navigator, 'languages');
  });

  for (const lang of ['it', 'it-CH', 'IT', 'it_IT']) {
    it(`is Italian with lang="${lang}"`, async () => {
      expect(await languageOf(withLang(lang))).to.equal('it');
    });
  }

  it('is its own before that of the page around it', async () => {
    const form = within('it');
    form.lang = 'en';

    expect(await languageOf(form)).to.equal('en');
  });

  it('is that of its nearest ancestor', async () => {
    documentElement.lang = 'en';

    expect(await languageOf(within('en', 'it'))).to.equal('it');
    expect(await languageOf(within('it', 'en'))).to.equal('en');
  });

  it('is not that of an ancestor that leaves it open', async () => {
    expect(await languageOf(within('it', ''))).to.equal('it');
  });

  it("is its nearest ancestor's when its own is not there", async () => {
    const form = within('it');
    form.lang = 'de';

    expect(await languageOf(form)).to.equal('it');
  });

  it("is the document's when the ancestor's is not there", async () => {
    documentElement.lang = 'it';

    expect(await languageOf(within('de'))).to.equal('it');
  });

  it("is the document's", async () => {
    documentElement.lang = 'it-IT';

    expect(await languageOf(withoutLang())).to.equal('it');
  });

  it("is the browser's when the page says nothing", async () => {
    preferring('de-CH', 'it-CH', 'en');

    expect(await languageOf(withoutLang())).to.equal('it');
  });

  it("is the browser's when the document's is not there", async () => {
    documentElement.lang = 'de';
    preferring('fr', 'it');

    expect(await languageOf(withoutLang())).to.equal('it');
  });

  it('is English when nobody knows better', async () => {
    documentElement.lang = 'de';
    preferring('fr');

    expect(await languageOf(withoutLang())).to.equal('en');
  });

  it('is found across shadow roots', async () => {
    const host = fixtureSync(html`<div lang="it"><div></div></div>`).firstElementChild!;
    const inner = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(inner);
    const form = document.createElement('complaint-form');
    form.setAttribute('endpoint', '/complaints');
    inner.attachShadow({mode: 'closed'}).append(form);

    expect(await languageOf(form)).to.equal('it');
    host.parentElement!.lang = 'en';
    expect(await languageOf(form)).to.equal('en');
    (host as HTMLElement).lang = 'it';
    expect(await languageOf(form)).to.equal('it');
  });

  it('changes with its own attribute and property', async () => {
    const form = withLang('en');

    form.setAttribute('lang', 'it');
    expect(await languageOf(form)).to.equal('it');
    form.lang = 'en';
    expect(await languageOf(form)).to.equal('en');
  });

  it('changes when its own attribute is taken away', async () => {
    documentElement.lang = 'it';
    const form = withLang('en');
    expect(await languageOf(form)).to.equal('en');

    form.removeAttribute('lang');

    expect(await languageOf(form)).to.equal('it');
  });

  it("changes with an ancestor's attribute", async () => {
    const form = within('en', '');
    expect(await languageOf(form)).to.equal('en');

    form.parentElement!.lang = 'it';
    expect(await languageOf(form)).to.equal('it');
    form.parentElement!.removeAttribute('lang');
    expect(await languageOf(form)).to.equal('en');
  });

  it("changes with the document's attribute", async () => {
    const form = withoutLang();
    expect(await languageOf(form)).to.equal('en');

    documentElement.lang = 'it';

    expect(await languageOf(form)).to.equal('it');
  });

  it('changes when it is moved', async () => {
    const form = within('en');
    expect(await languageOf(form)).to.equal('en');

    const elsewhere = fixtureSync<HTMLElement>(html`<div lang="it"></div>`);
    elsewhere.append(form);
    expect(await languageOf(form)).to.equal('it');

    elsewhere.lang = 'en';
    expect(await languageOf(form), 'it listens there').to.equal('en');
  });
});
