/** A reporter of @web/test-runner that counts, and fails a file that shows less than it seems to. */
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import type {LeftOut} from './browsers/commands.js';
import type {Browsers} from './browsers/find-browsers.js';
import {type Counts, writeRun} from './counts.js';
import {whichRan} from './browsers/which-ran.js';

const UNHANDLED = 'Unhandled error';

/**
 * The page of a test. An unhandled rejection becomes an error, which mocha puts down to the test
 * that is running; with none running, the note is what tells of it.
 */
export const testPage = (testFramework: string): string => `<!doctype html>
<html>
  <body>
    <script>
      addEventListener('unhandledrejection', ({reason}) => reportError(reason));
      addEventListener('error', () => console.error('${UNHANDLED}'));
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

export function countTests(browsers: Browsers, leftOut: LeftOut): Reporter {
  const notes: string[] = [];
  return {
    onTestRunFinished({sessions}) {
      const counts = sessions.map(countOrFail).reduce(add, {passed: 0, failed: 0});
      notes.splice(0, notes.length, whichRan(browsers), ...leftOut.inWords());
      writeRun('browser', {...counts, notes});
    },
    getTestProgress: () => notes,
  };
}

function countOrFail(session: TestSession): Counts {
  const {passed, failed} = countSession(session);
  const fault = faultOf(session, {passed, failed});
  if (fault) {
    process.stderr.write(`✖ ${session.testFile} in ${session.browser.name}: ${fault}\n`);
    // The runner's exit code comes from here.
    session.passed = false;
  }
  return {passed, failed: session.passed ? failed : Math.max(failed, 1)};
}

/** What the runner lets pass. */
function faultOf(session: TestSession, {passed, failed}: Counts): string | undefined {
  if (!session.passed) return undefined;
  if (session.logs.some(([first]) => first === UNHANDLED)) return 'an error that nobody handled';
  if (failed > 0) return 'skips a test';
  if (passed === 0) return 'tests nothing';
  return undefined;
}

const countSession = ({testResults}: TestSession): Counts =>
  testResults ? countSuite(testResults) : {passed: 0, failed: 0};

function countSuite({tests, suites}: TestSuiteResult): Counts {
  // A skipped test shows nothing, so it does not pass.
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  return suites.map(countSuite).reduce(add, {passed, failed: tests.length - passed});
}

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});
