/** What runs in the page: forms come and go, and what they leave behind is counted. By `page-code.ts`. */
import type {ComplaintForm} from '../../../src/index.js';

/** What a form is doing when the page takes it away. */
export type End = 'shown' | 'typed' | 'sending' | 'waiting' | 'failed' | 'sent';

const ANSWERS = {
  account: {email: 'ada@example.org', publicAccountId: 'AA00 N84G QWER TYUI'},
  person: {fullName: 'Ada Rossi', country: 'IT'},
  subject: {category: 'fees'},
  details: {
    description: 'You charged the fee twice. '.repeat(50),
    desiredResolution: 'Refund one of the two.',
    occurred: {precision: 'unknown'},
  },
};

/** Seconds: longer than any other wait of the form. */
const RETRY_AFTER = 29;

/** Gives the answer that a form waits for. */
const held = new Set<() => void>();

/** How the page sends for the form that comes to that end. */
const transports: Readonly<Record<End, ComplaintForm['transport']>> = {
  shown: never,
  typed: never,
  sending: () => new Promise((answer) => held.add(() => answer(new Response(null, {status: 503})))),
  waiting: () =>
    Promise.resolve(
      new Response(null, {status: 503, headers: {'Retry-After': String(RETRY_AFTER)}}),
    ),
  failed: () => Promise.resolve(new Response(null, {status: 401})),
  sent: () => Promise.resolve(new Response(null, {status: 201})),
};

/** Their waits in ms. */
const pendingTimers = new Map<number, number>();
const openChannels = new Set<BroadcastChannel>();

/** Mounts a form, brings it to that end and takes it away. */
export async function goRound(end: End): Promise<void> {
  sessionStorage.clear();
  const form = document.createElement('complaint-form');
  form.setAttribute('endpoint', '/complaints');
  form.transport = transports[end];
  const hasEnded = new Promise((resolve) => {
    for (const event of ['complaint-sent', 'complaint-error'])
      form.addEventListener(event, resolve, {once: true});
  });
  document.body.append(form);
  await form.updateComplete;
  if (end !== 'shown') await type(form);
  if (end !== 'shown' && end !== 'typed') {
    form.prefill = ANSWERS;
    while (form.step !== 'review') await press(form);
    await press(form);
    if (end === 'sending') await until(() => held.size > 0);
    if (end === 'waiting') await untilItWaits();
    if (end === 'failed' || end === 'sent') await hasEnded;
    await form.updateComplete;
  }
  form.remove();
  await Promise.resolve();
  if (end === 'sending') await endAttempts();
}

/** A form that is taken out lets the attempt under way come to its end. */
async function endAttempts(): Promise<void> {
  for (const answer of held) answer();
  held.clear();
  await until(() => openChannels.size === 0);
}

/** What is to come and is still there, though no form is. */
export function countLeft(): {timers: number; channels: number; elements: number} {
  return {
    timers: pendingTimers.size,
    channels: openChannels.size,
    elements: document.querySelectorAll('complaint-form').length,
  };
}

/** Until the second attempt has its timer. */
async function untilItWaits(): Promise<void> {
  await until(() => [...pendingTimers.values()].includes(RETRY_AFTER * 1000));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => page.setTimeout(resolve));
}

async function type(form: ComplaintForm): Promise<void> {
  const input = form.shadowRoot!.querySelector<HTMLInputElement>('[name=email]')!;
  for (const character of 'grace@example.org') {
    input.value += character;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await form.updateComplete;
}

async function press(form: ComplaintForm): Promise<void> {
  form.shadowRoot!.querySelector('form')!.requestSubmit();
  await form.updateComplete;
}

function never(): Promise<Response> {
  return new Promise(() => undefined);
}

// The page's own functions, with a list of what they have started.
const page = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearInterval: window.clearInterval.bind(window),
  BroadcastChannel,
};

Object.assign(window, {
  setTimeout: (task: () => void, wait = 0) => {
    const id = page.setTimeout(() => {
      pendingTimers.delete(id);
      task();
    }, wait);
    pendingTimers.set(id, wait);
    return id;
  },
  setInterval: (task: () => void, pause = 0) => {
    const id = page.setInterval(task, pause);
    pendingTimers.set(id, pause);
    return id;
  },
  clearTimeout: (id: number) => {
    pendingTimers.delete(id);
    page.clearTimeout(id);
  },
  clearInterval: (id: number) => {
    pendingTimers.delete(id);
    page.clearInterval(id);
  },
  BroadcastChannel: class extends page.BroadcastChannel {
    constructor(name: string) {
      super(name);
      openChannels.add(this);
    }
    override close(): void {
      openChannels.delete(this);
      super.close();
    }
  },
});
