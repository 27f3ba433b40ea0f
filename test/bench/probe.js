/** Runs in the page: acts as a client would, and measures until the browser has painted. */
globalThis.probe = (() => {
  /** Milliseconds from each press of a key to its paint. */
  const presses = [];

  const form = () => document.querySelector('complaint-form, plain-form');
  const find = (selector, host = form()) => host.shadowRoot?.querySelector(selector);

  /** The time just after the next frame: a message is handled when the frame's work is done. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });

  const firstPaint = () =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const [paint] = list.getEntriesByName('first-contentful-paint');
        if (paint) resolve(paint.startTime);
      }).observe({type: 'paint', buffered: true});
    });

  async function until(holds) {
    while (!holds()) await painted();
  }

  /** Milliseconds from the press of a button to the paint of what it did. */
  async function press(selector) {
    const button = find(selector);
    button.focus(); // as a real press does first
    await painted();
    await painted();
    const start = performance.now();
    button.click();
    return (await painted()) - start;
  }

  function tell(control, value) {
    control.value = value;
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }
  }

  /** Answers a question by its control's name. */
  function answer(name, value) {
    const choice = find(`[type=radio][name=${name}][value="${value}"]`);
    if (choice) choice.click();
    else tell(find(`[name=${name}]`), value);
  }

  async function answerAll(answers) {
    for (const [name, value] of Object.entries(answers)) {
      answer(name, value);
      await painted(); // what is asked next may depend on it
    }
  }

  /** Answers the step and goes on; milliseconds until the next one is painted. */
  async function goOn(answers) {
    const before = find('h2').textContent;
    await answerAll(answers);
    const time = await press('[type=submit]');
    if (find('h2').textContent === before) throw new Error(`The form stays at "${before}"`);
    return time;
  }

  function make(tag, categoryCount) {
    const element = document.createElement(tag);
    element.setAttribute('endpoint', '/complaints');
    if (categoryCount) {
      element.categories = Array.from({length: categoryCount}, (_, index) => ({
        value: `category-${index}`,
        label: `Category number ${index}`,
      }));
    }
    return element;
  }

  /** Milliseconds until so many new forms are painted; they take the place of those that are there. */
  async function mount(tag, {count = 1, categories = 0}) {
    document.body.replaceChildren();
    await painted();
    await painted();
    const start = performance.now();
    document.body.append(...Array.from({length: count}, () => make(tag, categories)));
    return (await painted()) - start;
  }

  async function mountAndUnmount(tag, times) {
    for (let count = 0; count < times; count++) await mount(tag, {});
    document.body.replaceChildren();
    await painted();
  }

  /** Focus at the end of a field's text, and listens to the keys from now on. */
  function startTyping(selector, value) {
    const control = find(selector);
    if (value !== undefined) tell(control, value);
    control.focus();
    control.setSelectionRange(control.value.length, control.value.length);
    presses.length = 0;
    control.addEventListener('keydown', async ({timeStamp}) => {
      presses.push((await painted()) - timeStamp);
    });
  }

  const nodes = () =>
    [...document.querySelectorAll('complaint-form, plain-form')]
      .map((host) => host.shadowRoot.querySelectorAll('*').length)
      .reduce((sum, count) => sum + count, 0);

  return {
    find,
    painted,
    firstPaint,
    until,
    press,
    goOn,
    answerAll,
    mount,
    mountAndUnmount,
    startTyping,
    presses,
    nodes,
  };
})();
