/**
 * Lets mocha run the tests that import `node:test`. StrykerJS has a runner for mocha that runs all
 * mutants in one process; with Node's own runner each of them would need a process for each file.
 */
import Module from 'node:module';
import {mock} from 'node:test';

const context = {mock, diagnostic: () => undefined};

/** Mocha takes a test with a parameter for one that calls back. */
const it = (name, ...rest) =>
  globalThis.it(name, async () => {
    try {
      await rest.at(-1)(context);
    } finally {
      mock.restoreAll();
    }
  });

const nodeTest = {
  mock,
  it,
  test: it,
  describe: (...given) => globalThis.describe(...given),
  before: (hook) => globalThis.before(hook),
  after: (hook) => globalThis.after(hook),
  beforeEach: (hook) => globalThis.beforeEach(hook),
  afterEach: (hook) => globalThis.afterEach(hook),
};

const load = Module._load;
Module._load = (request, ...rest) =>
  request === 'node:test' ? nodeTest : load.call(Module, request, ...rest);
