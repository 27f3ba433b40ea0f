import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {tsImport} from 'tsx/esm/api';

const {findBrowsers} = await tsImport('./test/tools/browsers/find-browsers.ts', import.meta.url);
const {browserCommands, LeftOut} = await tsImport(
  './test/tools/browsers/commands.ts',
  import.meta.url,
);
const {countTests, testPage} = await tsImport('./test/tools/browser-counts.ts', import.meta.url);
const browsers = await findBrowsers(process.env).catch(({message}) => {
  console.error(message);
  process.exit(1);
});
const leftOut = new LeftOut();

// What is the same in every engine is looked at in one. A file that is named runs in each.
const inOneEngine = {
  name: 'in one engine',
  files: 'test/**/*.one-engine.test.ts',
  browsers: browsers.found.slice(0, 1).map(({launcher}) => launcher),
};
const areNamed = process.argv.some((argument) => argument.endsWith('.test.ts'));

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', `!${inOneEngine.files}`],
  groups: areNamed ? [] : [inOneEngine],
  // Lit's development build says more, and throws on more.
  nodeResolve: {browser: true, exportConditions: ['development']},
  plugins: [
    esbuildPlugin({ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
    browserCommands(browsers, leftOut),
    mockServiceWorker(),
  ],
  browsers: browsers.found.map(({launcher}) => launcher),
  // More pages at a time than the smallest CI machine has cores only make each other wait.
  concurrentBrowsers: 3,
  concurrency: browsers.found.length > 1 ? 1 : 2,
  // Limits are for what hangs: a machine may be slow, and busy with other things.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testRunnerHtml: testPage,
  testFramework: {config: {ui: 'bdd', timeout: 20_000}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countTests(browsers, leftOut)],
};

/**
 * msw's service worker must come from the root to see all requests of the page. Here it stays from
 * one page to the next: one that unregisters itself, as msw's does, may do so when the next page has
 * just found it.
 */
function mockServiceWorker() {
  const file = new URL('node_modules/msw/lib/mockServiceWorker.js', import.meta.url);
  const unregister = 'self.registration.unregister()';
  const code = readFileSync(file, 'utf8');
  if (!code.includes(unregister)) throw new Error(`${file} does not unregister itself any more`);
  // test/support/msw.ts asks for it.
  const claim = "addEventListener('message', ({data}) => data === 'CLAIM' && clients.claim());";
  const body = `${code.replace(unregister, '')}\n${claim}`;
  return {
    name: 'mock-service-worker',
    serve: ({path}) => (path === '/mockServiceWorker.js' ? {body, type: 'js'} : undefined),
  };
}
