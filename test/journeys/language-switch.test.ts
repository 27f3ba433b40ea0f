import {expect} from '@open-wc/testing';
import {openForm} from '../support/driver.js';
import {failing, receiveComplaints, refusing} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';

describe('The language changes in the middle', () => {
  const network = mockNetwork();

  it('keeps every answer of the step, and focus, in the new language', async () => {
    const form = await openForm();
    await form.completeTo('details');
    await form.fill('Describe your complaint', 'Twice.');
    await form.choose('When did it happen?', 'I know the date');
    await form.fill('Date', '2020-02-29');
    await form.fillList('People involved (optional)', ['Grace', 'Alan']);
    form.control('Date').focus();

    form.element.lang = 'it';
    await form.settled();

    expect(form.heading()).to.match(/^passo 4 di 5/i);
    expect(form.focused()).to.equal('Data');
    expect(form.value('Descrivi il reclamo')).to.equal('Twice.');
    expect(form.value('Quando è successo?')).to.equal('So la data');
    expect(form.value('Data')).to.equal('2020-02-29');
    expect(form.entries('Persone coinvolte (facoltativo)')).to.deep.equal(['Grace', 'Alan']);
  });

  it('keeps the answers of the other steps, named in the new language', async () => {
    const form = await openForm();
    await form.completeTo('review');
    form.element.lang = 'it';
    await form.settled();
    expect(form.review()).to.deep.include({
      'Indirizzo e-mail': ['ada@example.org'],
      'Paese di residenza': ['Italia'],
      'A cosa si riferisce il reclamo?': ['Commissioni e costi'],
      'Persone coinvolte': ['Non indicato'],
    });
  });

  it('says each shown error in the new language', async () => {
    const form = await openForm();
    await form.completeTo('details');
    await form.press('Continue');
    const english = form.errors();
    expect(english).to.have.lengthOf(3);

    form.element.lang = 'it';
    await form.settled();

    const italian = form.errors();
    expect(italian).to.have.lengthOf(3);
    expect(italian).not.to.have.any.members(english);
    expect(italian).to.deep.equal(
      ['Descrivi il reclamo', 'Cosa vorresti che facessimo?', 'Quando è successo?'].map((label) =>
        form.errorAt(label),
      ),
    );
    expect(form.focused()).to.equal('Si è verificato un problema');
  });

  it("keeps the endpoint's own words", async () => {
    const detail = 'We know no such account.';
    receiveComplaints(network, refusing([{pointer: '#/account/publicAccountId', detail}]));
    const form = await openForm();
    await form.completeTo('review');
    const told = new Promise((resolve) => {
      form.element.addEventListener('complaint-error', resolve);
    });
    await form.press('Submit complaint');
    await told;
    form.element.lang = 'it';
    await form.settled();
    expect(form.errorAt("ID pubblico dell'account")).to.equal(detail);
  });

  it('says why sending failed in the new language', async () => {
    receiveComplaints(network, failing(403));
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('failed');
    const english = form.text();
    form.element.lang = 'it';
    await form.settled();
    expect(form.hasButton('Riprova')).to.be.true;
    expect(form.focused()).to.equal('Riprova');
    expect(form.text()).not.to.equal(english);
  });

  it('sends the language and the category of the moment', async () => {
    const received = receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    form.element.lang = 'it-CH';
    await form.settled();
    await form.press('Invia reclamo');
    await form.reaches('sent');
    const {locale, subject} = received[0]!.complaint;
    expect(locale).to.equal('it');
    expect(subject).to.deep.equal({category: 'fees', label: 'Commissioni e costi'});
  });

  it('says what happens next in the new language', async () => {
    receiveComplaints(network);
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    form.element.lang = 'it';
    await form.settled();
    expect(form.hasButton('Ricomincia')).to.be.true;
    expect(form.text()).to.contain('CMP-2026-0042');
  });
});
