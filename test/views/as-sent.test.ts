import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, failing, type EndpointAnswer} from '../support/endpoint.js';
import {allInEnglish, askingAll} from '../support/every-question.js';
import {catchSavedFiles} from '../support/saved-file.js';
import {answering} from '../support/transport.js';

describe('What was sent, whatever the page asks and offers by now,', () => {
  const saved = catchSavedFiles();

  async function submit(answer: EndpointAnswer): Promise<FormDriver> {
    const {transport} = answering(answer);
    const form = await openForm(askingAll, {properties: {transport}});
    await form.completeTo('review', allInEnglish);
    await form.press('Submit complaint');
    return form;
  }

  async function askOtherwise(form: FormDriver): Promise<void> {
    form.element.ask = '';
    form.element.questions = [
      {name: 'other', step: 'person', kind: 'text', label: 'Something else'},
    ];
    form.element.categories = [{value: 'goods', label: 'Goods'}];
    await form.settled();
  }

  it('stands in the copy', async () => {
    const form = await submit(accepted());
    await form.reaches('sent');
    await askOtherwise(form);
    await form.press('Save a copy');
    const {text} = await saved[0]!;
    for (const answer of ['About 120 euro', 'By phone', 'Grace Hopper', 'Fees and charges'])
      expect(text).to.include(answer);
    // What the page does not ask any more has no label but its name.
    expect(text)
      .to.match(/\bconsent\b/)
      .and.not.include('Something else');
  });

  it('stands on the review that failed, and goes again', async () => {
    const form = await submit(failing(400));
    await form.reaches('failed');
    const before = Object.values(form.review());
    await askOtherwise(form);
    const after = Object.values(form.review());
    expect(after.flat()).to.include.members(['About 120 euro', 'Grace Hopper', 'Fees and charges']);
    expect(after).to.have.lengthOf(before.length);
  });
});

describe('What the client is in when the page takes it away', () => {
  it('leaves focus in the form', async () => {
    const form = await openForm(askingAll);
    await form.completeTo('details', allInEnglish);
    form.control('Did you lose money? How much? (optional)').focus();
    form.element.ask = '';
    await form.settled();
    expect(form.focused()).to.contain('Details');
  });
});
