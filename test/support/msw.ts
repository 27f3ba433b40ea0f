/** The network of a test: msw's service worker between the page and any endpoint. */
import {setupWorker, type SetupWorker} from 'msw/browser';

/** One for a page: the browser keeps one service worker for a scope. */
const network = setupWorker();
/** It is not stopped between two, as a page needs it for all its tests. */
let started: Promise<unknown> | undefined;

/**
 * Call it in a `describe`, then answer in each test with `network.use(http.post(…))`; what a test
 * has not answered goes to the network.
 */
export function mockNetwork(): SetupWorker {
  before(async () => {
    started ??= comeUnderControl().then(() =>
      network.start({quiet: true, onUnhandledRequest: 'bypass'}),
    );
    await started;
  });
  afterEach(() => {
    network.resetHandlers();
  });
  return network;
}

/**
 * msw loads a page anew, and so ends its tests, if it finds its worker there but the page not under
 * the worker's control. That is so while the worker is being installed for another page.
 */
async function comeUnderControl(): Promise<void> {
  const {serviceWorker} = navigator;
  const isControlled = new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, {once: true});
  });
  await serviceWorker.register('/mockServiceWorker.js');
  const {active} = await serviceWorker.ready;
  active?.postMessage('CLAIM');
  if (!serviceWorker.controller) await isControlled;
}
