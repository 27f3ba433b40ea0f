import {expect, html} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm} from '../support/driver.js';
import {hearEvents, wordsOf} from './heard-events.js';

const refused = [
  undefined,
  '',
  'https://[::',
  'http://api.example/complaints',
  'https://ada:s3cret@api.example/complaints',
  'javascript:alert(1)',
];

describe('A form without a usable endpoint', () => {
  const page = spyOnConsole();
  const heard = hearEvents();

  for (const endpoint of refused) {
    describe(`(${String(endpoint)})`, () => {
      it('says so in place of the form, and shows what the page put into it', async () => {
        const children = html`<p>Write to complaints@example.org</p>`;
        const form = await openForm({endpoint}, {children});

        expect(form.text()).to.include('not available');
        expect(form.text()).to.include('Write to complaints@example.org');
        expect(form.root.querySelector('form')).to.equal(null);
        expect(form.labels()).to.be.empty;
        expect(form.buttons()).to.be.empty;
      });

      it('tells the page, once, and its owner what to mend', async () => {
        const form = await openForm({endpoint});
        form.element.organization = 'Acme';
        await form.settled();

        expect(wordsOf(heard)).to.deep.equal([
          ['complaint-error', {reason: 'configuration', status: null}],
        ]);
        expect(page.errors).to.have.length(1);
        expect(page.errors[0]).to.include('endpoint');
        expect(page.everything.join()).not.to.include('s3cret');
      });
    });
  }

  it('says so in Italian', async () => {
    const form = await openForm({endpoint: undefined, lang: 'it'});

    expect(form.text()).to.include('non è disponibile');
  });

  it('is a form as soon as it has one, with no step to tell of', async () => {
    const form = await openForm({endpoint: undefined});
    heard.length = 0;

    form.element.setAttribute('endpoint', '/complaints');
    await form.settled();

    expect(form.labels()).to.include('Email address');
    expect(form.text()).not.to.include('not available');
    expect(heard).to.be.empty;
  });

  it('is a form again with the answers that it had', async () => {
    const form = await openForm();
    await form.fill('Email address', 'ada@example.org');

    form.element.endpoint = 'http://api.example/';
    await form.settled();
    expect(form.text()).to.include('not available');
    form.element.endpoint = '/complaints';
    await form.settled();

    expect(form.value('Email address')).to.equal('ada@example.org');
  });

  it('is what is left when the attribute is taken away', async () => {
    const form = await openForm();

    form.element.removeAttribute('endpoint');
    await form.settled();

    expect(form.text()).to.include('not available');
    expect(wordsOf(heard)).to.deep.equal([
      ['complaint-error', {reason: 'configuration', status: null}],
    ]);
  });
});

describe('A form with an endpoint', () => {
  const page = spyOnConsole();
  const heard = hearEvents();

  it('is there, with nothing to complain of', async () => {
    const form = await openForm({endpoint: '/complaints'});

    expect(form.labels()).to.include('Email address');
    expect(page.everything).to.be.empty;
    expect(heard).to.be.empty;
  });

  it('does not show what the page put into it for other times', async () => {
    const form = await openForm({}, {children: html`<p>Write to complaints@example.org</p>`});

    expect(form.text()).not.to.include('Write to');
    expect(form.element.querySelector('p')!.checkVisibility()).to.equal(false);
  });
});
