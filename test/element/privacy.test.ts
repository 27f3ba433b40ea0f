import {expect} from '@open-wc/testing';
import {spyOnConsole} from '../support/console-spy.js';
import {openForm, type FormDriver} from '../support/driver.js';
import {englishAnswers, type AnswersByLabel} from '../support/sample-answers.js';
import {hearEvents} from './heard-events.js';

/** Stands in everything that the client types. */
const MARK = 'zq7xw';

const answers: AnswersByLabel = {
  account: {'Email address': `${MARK}@example.org`, 'Public account ID': `ID ${MARK}`},
  person: {'Full name': `Ada ${MARK}`, 'Country of residence': 'Italy'},
  subject: englishAnswers.subject,
  details: {
    'Describe your complaint': `First ${MARK}`,
    'What would you like us to do?': `Second ${MARK}`,
    'When did it happen?': 'I know roughly',
    'Roughly when?': `Third ${MARK}`,
    'Support ticket numbers (optional)': [`Fourth ${MARK}`, `Fifth ${MARK}`],
    'People involved (optional)': [`Sixth ${MARK}`],
    'What have you already tried? (optional)': `Seventh ${MARK}`,
  },
};

/** A client makes every mistake once, is refused once, fails once, changes the language, succeeds. */
async function wholeJourney(): Promise<FormDriver> {
  const refusal = {errors: [{pointer: '#/account/email', detail: 'Unknown address.'}]};
  const type = {'Content-Type': 'application/problem+json'};
  const responses = [
    () => new Response(JSON.stringify(refusal), {status: 422, headers: type}),
    () => new Response(null, {status: 403}),
    () => new Response(null, {status: 201}),
  ];
  const transport = () => Promise.resolve(responses.shift()!());
  const form = await openForm({autosave: 'off'}, {properties: {transport}});

  await form.fill('Email address', `${MARK}@@`);
  await form.press('Continue');
  await form.completeTo('details', answers);
  await form.fill('Describe your complaint', `${MARK}\u202E${MARK}`);
  await form.fillList('People involved (optional)', [MARK.repeat(50)]);
  await form.press('Continue');
  await form.completeTo('review', answers);
  await form.press('Submit complaint');
  await form.reaches('editing');
  await form.fill('Email address', `other-${MARK}@example.org`);
  await form.press('Continue');
  await form.press('Submit complaint');
  await form.reaches('failed');
  await form.press('Try again');
  await form.reaches('sent');
  return form;
}

/** Every call of that method during a test, with what it was given. */
function spyOn<Name extends string>(owner: Record<Name, unknown>, name: Name): string[] {
  const calls: string[] = [];
  const genuine = Object.getOwnPropertyDescriptor(owner, name)!;
  beforeEach(() => {
    calls.length = 0;
    const method = genuine.value as (this: unknown, ...given: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...genuine,
      value(this: unknown, ...given: unknown[]) {
        calls.push(`${name} ${given.map(String).join(' ')}`);
        return method.apply(this, given);
      },
    });
  });
  afterEach(() => {
    Object.defineProperty(owner, name, genuine);
  });
  return calls;
}

describe('Nothing that the client types', () => {
  const page = spyOnConsole();
  const heard = hearEvents();
  const stored = [
    spyOn(Storage.prototype, 'setItem'),
    spyOn(IDBFactory.prototype, 'open'),
    spyOn(CacheStorage.prototype, 'open'),
  ];
  const visited = [spyOn(History.prototype, 'pushState'), spyOn(History.prototype, 'replaceState')];
  const sent = [
    spyOn(window, 'fetch'),
    spyOn(XMLHttpRequest.prototype, 'send'),
    spyOn(Navigator.prototype, 'sendBeacon'),
    spyOn(WebSocket.prototype, 'send'),
  ];

  it('reaches the console', async () => {
    await wholeJourney();

    expect(page.everything).to.be.empty;
  });

  it("reaches the page's URL, title or history", async () => {
    const before = [location.href, document.title, history.length];

    await wholeJourney();

    expect([location.href, document.title, history.length]).to.deep.equal(before);
    expect(visited.flat()).to.be.empty;
  });

  it('reaches any storage when drafts are off', async () => {
    await wholeJourney();

    expect(stored.flat()).to.be.empty;
    expect(document.cookie + JSON.stringify({...localStorage, ...sessionStorage})).not.to.include(
      MARK,
    );
  });

  it('reaches the network but through the transport', async () => {
    performance.clearResourceTimings();

    await wholeJourney();

    expect(sent.flat()).to.be.empty;
    const requests = performance.getEntriesByType('resource').map(({name}) => decodeURI(name));
    expect(requests.join()).not.to.include(MARK);
  });

  it('reaches an event but complaint-submit', async () => {
    await wholeJourney();

    const telling = heard.filter(({detail}) => JSON.stringify(detail).includes(MARK));
    expect(heard.map(({type}) => type)).to.include.members([
      'complaint-step',
      'complaint-invalid',
      'complaint-submit',
      'complaint-sent',
      'complaint-error',
    ]);
    expect([...new Set(telling.map(({type}) => type))]).to.deep.equal(['complaint-submit']);
  });

  it("reaches the element's attributes or what the page sees around it", async () => {
    const {element} = await wholeJourney();

    expect(element.outerHTML).not.to.include(MARK);
    expect(document.documentElement.outerHTML).not.to.include(MARK);
  });
});
