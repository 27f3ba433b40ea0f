import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {
  accepted,
  failing,
  HeldAnswer,
  receiveComplaints,
  refusing,
  type EndpointAnswer,
} from '../support/endpoint.js';
import {mockNetwork} from '../support/msw.js';
import {englishAnswers, italianAnswers} from '../support/sample-answers.js';
import {violationsIn} from './axe.js';

const words = {
  en: {
    answers: englishAnswers,
    next: 'Continue',
    submit: 'Submit complaint',
    when: 'When did it happen?',
    ways: ['I know the date', 'I know roughly'],
    people: 'People involved (optional)',
  },
  it: {
    answers: italianAnswers,
    next: 'Continua',
    submit: 'Invia reclamo',
    when: 'Quando è successo?',
    ways: ['So la data', 'So più o meno quando'],
    people: 'Persone coinvolte (facoltativo)',
  },
} as const;

async function expectNoViolations(form: FormDriver): Promise<void> {
  expect(await violationsIn(form.element)).to.deep.equal([]);
}

for (const lang of ['en', 'it'] as const) {
  const {answers, next, submit, when, ways, people} = words[lang];

  describe(`axe finds nothing (${lang})`, () => {
    const network = mockNetwork();

    for (const step of ['account', 'person', 'subject', 'details'] as const) {
      it(`in the step ${step} before it is answered`, async () => {
        const form = await openForm({lang});
        await form.completeTo(step);
        await expectNoViolations(form);
      });

      it(`in the step ${step} with all its errors`, async () => {
        const form = await openForm({lang});
        await form.completeTo(step);
        await form.press(next);
        expect(form.errors()).not.to.be.empty;
        await expectNoViolations(form);
      });

      it(`in the step ${step} when it is answered`, async () => {
        const form = await openForm({lang});
        await form.completeTo(step);
        await form.answerStep(answers[step]);
        await expectNoViolations(form);
      });
    }

    for (const way of ways) {
      it(`in the details that "${way}" asks for, missing and with a list`, async () => {
        const form = await openForm({lang});
        await form.completeTo('details');
        await form.choose(when, way);
        await form.fillList(people, ['Grace', 'x'.repeat(201), '']);
        await form.press(next);
        expect(form.errors()).to.have.lengthOf(4);
        await expectNoViolations(form);
      });
    }

    it('in the review', async () => {
      const form = await openForm({lang});
      await form.completeTo('review');
      await expectNoViolations(form);
    });

    it('while the complaint is sent', async () => {
      const held = new HeldAnswer(accepted());
      receiveComplaints(network, held.answer);
      const form = await openForm({lang});
      await form.completeTo('review');
      await form.press(submit);
      await form.reaches('sending');
      await expectNoViolations(form);
      held.release();
      await form.reaches('sent');
    });

    async function submitted(
      answer: EndpointAnswer,
      status: 'failed' | 'sent',
    ): Promise<FormDriver> {
      receiveComplaints(network, answer);
      const form = await openForm({lang});
      await form.completeTo('review');
      await form.press(submit);
      await form.reaches(status);
      return form;
    }

    it('when sending has failed', async () => {
      await expectNoViolations(await submitted(failing(403), 'failed'));
    });

    it('when the complaint is sent', async () => {
      await expectNoViolations(await submitted(accepted(), 'sent'));
    });

    it('when the endpoint refused an answer', async () => {
      receiveComplaints(
        network,
        refusing([
          {pointer: '#/account/email', detail: 'No such address.'},
          {pointer: '#/other', detail: 'Something else.'},
        ]),
      );
      const form = await openForm({lang});
      await form.completeTo('review');
      const told = new Promise((resolve) => {
        form.element.addEventListener('complaint-error', resolve);
      });
      await form.press(submit);
      await told;
      await form.settled();
      expect(form.errors()).to.have.lengthOf(2);
      await expectNoViolations(form);
    });
  });
}

describe('axe', () => {
  spyOnConsole();

  it('finds nothing when the form cannot be used', async () => {
    await expectNoViolations(await openForm({endpoint: 'ftp://example.org/'}));
  });

  it('sees what stands in the shadow root', async () => {
    const form = await openForm();
    form.control('Email address').labels?.[0]?.remove();
    expect((await violationsIn(form.element)).join()).to.contain('label:');
  });
});

describe('axe finds nothing on a dark page', () => {
  const network = mockNetwork();
  const page = document.documentElement;
  before(() => {
    page.style.colorScheme = 'dark';
    page.style.background = 'Canvas'; // axe takes a page without a background for a white one
  });
  after(() => {
    page.removeAttribute('style');
  });

  for (const step of ['account', 'person', 'subject', 'details'] as const) {
    it(`in the step ${step} with all its errors`, async () => {
      const form = await openForm();
      await form.completeTo(step);
      await form.press('Continue');
      await expectNoViolations(form);
    });
  }

  it('in the review, when sending has failed and when the complaint is sent', async () => {
    receiveComplaints(network, failing(403), accepted());
    const form = await openForm();
    await form.completeTo('review');
    await expectNoViolations(form);
    await form.press('Submit complaint');
    await form.reaches('failed');
    await expectNoViolations(form);
    await form.press('Try again');
    await form.reaches('sent');
    await expectNoViolations(form);
  });
});
