import {expect} from '@open-wc/testing';
import type {ComplaintForm} from '../../src/index.js';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {accepted, refusing} from '../support/endpoint.js';
import {everyWord, ownQuestions} from '../support/every-question.js';
import {answering} from '../support/transport.js';

type Questions = NonNullable<Exclude<ComplaintForm['questions'], string | null>>;

const order: Questions[number] = {
  ...{name: 'order', step: 'account', kind: 'text', label: 'Order'},
};
const story: Questions[number] = {
  ...{name: 'story', step: 'account', kind: 'long-text', label: 'Story'},
};
const delivered: Questions[number] = {
  ...{name: 'delivered', step: 'account', kind: 'date', label: 'Delivered'},
};

const open = (questions: ComplaintForm['questions'], attributes = {}): Promise<FormDriver> =>
  openForm(attributes, {properties: {questions}});

async function ask(form: FormDriver, questions: ComplaintForm['questions']): Promise<void> {
  form.element.questions = questions ?? null;
  await form.settled();
}

const plain = ['Email address', 'Public account ID', "I don't have an account"];

describe("The page's own questions", () => {
  const page = spyOnConsole();

  const ways: [how: string, questions: ComplaintForm['questions'], attribute?: string][] = [
    ['a list', [order, story]],
    ['JSON in a property', JSON.stringify([order, story])],
    ['JSON in an attribute', undefined, JSON.stringify([order, story])],
  ];
  for (const [how, questions, attribute] of ways) {
    it(`are given as ${how}`, async () => {
      const properties = questions ? {questions} : {};
      const form = await openForm({questions: attribute}, {properties});
      expect(form.labels()).to.deep.equal([...plain, 'Order (optional)', 'Story (optional)']);
      expect(page.everything).to.be.empty;
    });
  }

  for (const none of [undefined, null, [], '[]']) {
    it(`are none where nothing is given: ${JSON.stringify(none)}`, async () => {
      const form = await open(none);
      expect(form.labels()).to.deep.equal(plain);
      expect(page.everything).to.be.empty;
    });
  }

  it('that cannot be used are left out, and told once each', async () => {
    const bad = [{...order, step: 'review'}, story, null, {...order, label: ''}];
    const form = await open(bad as unknown as Questions);
    expect(form.labels()).to.deep.equal([...plain, 'Story (optional)']);
    const told = [...page.warnings];
    expect(told).to.have.lengthOf(3);
    expect(told[0]).to.contain('"questions" number 1 (order): its "step" must be account');
    expect(told[1]).to.contain('number 3: its "name"');
    expect(told[2]).to.contain('number 4 (order): its "label"');
    await ask(form, [...bad] as unknown as Questions);
    expect(page.warnings).to.deep.equal(told);
  });

  for (const text of ['', '{', '{"name":"order"}', '"order"']) {
    it(`are none, with a warning, when they are no list: ${text}`, async () => {
      const form = await openForm({questions: text});
      expect(form.labels()).to.deep.equal(plain);
      expect(page.warnings).to.have.lengthOf(1);
      expect(page.warnings[0]).to.contain('"questions"');
    });
  }

  it('may change while the client types: focus, caret and answers stay', async () => {
    const form = await open([order, story]);
    await form.fill('Order (optional)', 'A-17');
    await form.fill('Story (optional)', 'It broke.');
    const control = form.control('Story (optional)') as HTMLTextAreaElement;
    control.setSelectionRange(3, 5);

    await ask(form, [delivered, {...story, label: 'What happened'}]);
    expect(form.labels()).to.deep.equal([
      ...plain,
      'Delivered (optional)',
      'What happened (optional)',
    ]);
    expect(form.focused()).to.equal('What happened (optional)');
    const now = form.control('What happened (optional)') as HTMLTextAreaElement;
    expect([now.value, now.selectionStart, now.selectionEnd]).to.deep.equal(['It broke.', 3, 5]);

    await ask(form, [order]);
    expect(form.value('Order (optional)')).to.equal('A-17');
    await ask(form, [story, order]);
    expect(form.value('Story (optional)')).to.equal('It broke.');
  });

  it('may change in kind: a control that holds the answer has it, another has none', async () => {
    const form = await open([order]);
    await form.fill('Order (optional)', 'A-17');
    for (const kind of ['date', 'checkbox', 'long-text'] as const) {
      await ask(form, [{...order, kind}]);
      expect(form.value('Order (optional)')).to.equal(
        {date: '', checkbox: 'on', 'long-text': 'A-17'}[kind],
      );
    }
    await ask(form, [{...order, kind: 'checkbox'}]);
    expect(form.isChecked('Order (optional)')).to.be.false;
  });

  it('may move to another step, with their answers', async () => {
    const form = await open([order]);
    await form.fill('Order (optional)', 'A-17');
    await ask(form, [{...order, step: 'person'}]);
    expect(form.labels()).to.deep.equal(plain);
    await form.completeTo('person');
    expect(form.value('Order (optional)')).to.equal('A-17');
  });

  it('that are taken away leave no error behind', async () => {
    const form = await open([{...order, required: true}]);
    await form.completeTo('account');
    await form.fill('Email address', 'ada@example.org');
    await form.fill('Public account ID', 'AA00');
    await form.press('Continue');
    expect(form.errors()).to.deep.equal(['Fill in "Order"']);
    await ask(form, null);
    expect(form.errors()).to.be.empty;
    await form.press('Continue');
    expect(form.step).to.equal('person');
  });

  it('keep a date that is half typed while another step is shown, and say so on Continue', async () => {
    const form = await open([{...delivered, step: 'person'}]);
    await form.completeTo('person');
    form.control('Delivered (optional)').focus();
    await form.type('11');
    await form.press('Back');
    expect(form.step).to.equal('account');
    await form.press('Continue');
    expect(form.control('Delivered (optional)').validity.badInput).to.be.true;
    await form.press('Continue');
    expect(form.errorAt('Delivered (optional)')).to.equal(
      'Complete "Delivered": day, month and year',
    );
    expect(form.control('Delivered (optional)').validity.badInput).to.be.true;
  });

  it('are prefilled, and the place of what does not fit is told', async () => {
    const form = await openForm(
      {prefill: JSON.stringify({extra: {order: 'A-17', delivered: 'soon', other: 'x'}})},
      {properties: {questions: [order, delivered]}},
    );
    expect(form.value('Order (optional)')).to.equal('A-17');
    expect(form.value('Delivered (optional)')).to.equal('');
    expect(page.warnings.join()).to.contain('extra.delivered').and.to.contain('extra.other');
    expect(page.everything.join()).not.to.match(/soon|A-17/);
  });

  it('have the errors of the endpoint at their controls, also beside others', async () => {
    const errors = [
      {pointer: '#/extra/order', detail: 'We know no such order.'},
      {pointer: '#/person/representative/email', detail: 'It bounces.'},
      {pointer: '#/extra/gone', detail: 'Nobody asked.'},
    ];
    const {transport} = answering(refusing(errors), accepted());
    const form = await openForm({}, {properties: {questions: [order], transport}});
    await form.completeTo('review');
    const told = new Promise((resolve) => {
      form.element.addEventListener('complaint-error', resolve, {once: true});
    });
    await form.press('Submit complaint');
    await told;
    await form.settled();
    expect(form.step).to.equal('account');
    expect(form.errors()).to.deep.equal(errors.map(({detail}) => detail));
    expect(form.errorAt('Order (optional)')).to.equal('We know no such order.');
    await form.press('We know no such order.');
    expect(form.focused()).to.equal('Order (optional)');
  });

  it('are those of each form on a page', async () => {
    const one = await open([order], {endpoint: '/one'});
    const other = await open([{...order, kind: 'date'}], {endpoint: '/other', ask: everyWord});
    document.body.append(one.element);
    await one.settled();
    await one.fill('Order (optional)', 'A-17');
    await other.fill('Order (optional)', '2020-10-30');
    expect(one.value('Order (optional)')).to.equal('A-17');
    await one.completeTo('person');
    await other.completeTo('person');
    expect(one.has('Who is the complaint for?')).to.be.false;
    expect(other.has('Who is the complaint for?')).to.be.true;
    one.element.remove();
  });

  it('may be 20 with 50 options each', async () => {
    const options = Array.from({length: 50}, (_, index) => ({
      ...{value: `v${index}`, label: `Option ${index}`},
    }));
    const questions = Array.from({length: 20}, (_, index) => ({
      ...{name: `q${index}`, step: 'subject', kind: 'choice', label: `Question ${index}`, options},
    })) satisfies Questions;
    const {received, transport} = answering(accepted());
    const form = await openForm({}, {properties: {questions, transport}});
    await form.completeTo('subject');
    for (const {label} of questions) await form.choose(`${label} (optional)`, 'Option 49');
    await form.completeTo('review');
    await form.press('Submit complaint');
    await form.reaches('sent');
    expect(received[0]!.complaint.extra).to.deep.equal(
      Object.fromEntries(questions.map(({name}) => [name, 'v49'])),
    );
  });

  it('are gone with the draft when the client starts again', async () => {
    const form = await open(ownQuestions, {ask: everyWord});
    await form.completeTo('person');
    await form.choose('Which branch do you go to? (optional)', 'South');
    form.element.reset();
    await form.settled();
    await form.completeTo('person');
    expect(form.value('Which branch do you go to? (optional)')).to.equal('');
  });
});
