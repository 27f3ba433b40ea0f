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
    started ??= network.start({quiet: true, onUnhandledRequest: 'bypass'});
    await started;
  });
  afterEach(() => {
    network.resetHandlers();
  });
  return network;
}
