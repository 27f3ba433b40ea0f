import {expect, html} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';

/** The link to normal support in the opening notice, if there is one. */
function supportLink(form: FormDriver): HTMLAnchorElement | null {
  return form.root.querySelector<HTMLAnchorElement>('[part~=notice] a');
}

const accepting = {transport: () => Promise.resolve(new Response(null, {status: 201}))};

describe("The company's name", () => {
  for (const [lang, purpose] of [
    ['en', 'This form is only for complaints about the services of'],
    ['it', 'Acme'],
  ] as const) {
    it(`stands in the opening notice (${lang})`, async () => {
      const form = await openForm({lang, organization: 'Acme & Söhne <AG>'});

      expect(form.text()).to.include(purpose);
      expect(form.text()).to.include('Acme & Söhne <AG>');
    });

    it(`may be missing: the text reads well without (${lang})`, async () => {
      const form = await openForm({lang});

      expect(form.text()).not.to.match(/undefined|null|\s[.,]|\(\)|""/);
    });
  }

  it('changes with the attribute', async () => {
    const form = await openForm({organization: 'Acme'});

    form.element.setAttribute('organization', 'Umbrella');
    await form.settled();
    expect(form.text()).to.include('Umbrella').and.not.to.include('Acme');

    form.element.removeAttribute('organization');
    await form.settled();
    expect(form.text())
      .not.to.include('Umbrella')
      .and.not.to.match(/undefined|null/);
  });
});

describe('The way to normal support', () => {
  const page = spyOnConsole();

  for (const url of ['https://support.example/contact', 'mailto:support@example.org']) {
    it(`is a link to ${url}`, async () => {
      const form = await openForm({'support-url': url});

      expect(supportLink(form)?.href).to.equal(url);
      expect(page.everything).to.be.empty;
    });
  }

  for (const url of ['javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,1']) {
    it(`is no link to ${url}, and the page owner is told`, async () => {
      const form = await openForm({'support-url': url});

      expect(supportLink(form)).to.equal(null);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('support-url');
    });
  }

  it('is no link when the page gives none, but still a hint', async () => {
    const form = await openForm();

    expect(supportLink(form)).to.equal(null);
    expect(form.text()).to.include('general question');
    expect(page.everything).to.be.empty;
  });

  it('is no link any more once the attribute is taken away', async () => {
    const form = await openForm({'support-url': 'https://support.example/contact'});

    form.element.removeAttribute('support-url');
    await form.settled();

    expect(supportLink(form)).to.equal(null);
  });
});

describe('The slot', () => {
  it('intro replaces the opening notice', async () => {
    const children = html`<p slot="intro">Before you complain, read this.</p>`;
    const form = await openForm({}, {children});

    expect(form.text()).to.include('Before you complain, read this.');
    expect(form.text()).not.to.include('This form is only for complaints');
  });

  it('account-id-help replaces the hint, also for assistive technology', async () => {
    const children = html`<span slot="account-id-help">It is on your card.</span>`;
    const form = await openForm({}, {children});

    expect(form.text()).not.to.include('Settings > Account');
    expect(form.hintAt('Public account ID')).to.equal('It is on your card.');
  });

  it('account-id-help has a hint of its own', async () => {
    const form = await openForm();

    expect(form.hintAt('Public account ID')).to.include('Settings > Account > Public Account ID');
  });

  it('done adds to the closing page, and shows nowhere else', async () => {
    const children = html`<p slot="done">Your adviser is Bo.</p>`;
    const form = await openForm({}, {children, properties: accepting});
    expect(form.text()).not.to.include('Your adviser is Bo.');

    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');

    expect(form.text()).to.include('Your adviser is Bo.').and.to.include('ada@example.org');
  });
});

describe('The parts', () => {
  it('that the contract names are there to be styled', async () => {
    const form = await openForm({}, {properties: accepting});
    const parts = new Set<string>();
    const look = (): void => {
      for (const {part} of form.root.querySelectorAll('[part]'))
        for (const name of part) parts.add(name);
    };

    look();
    await form.press('Continue');
    look();
    await form.completeTo('review');
    look();
    await form.press('Submit complaint');
    await form.reaches('sent');
    look();

    expect([...parts]).to.include.members([
      'form',
      'heading',
      'progress',
      'notice',
      'field',
      'label',
      'hint',
      'error',
      'input',
      'button',
      'button-primary',
      'button-secondary',
      'error-summary',
      'review',
      'confirmation',
    ]);
  });
});
