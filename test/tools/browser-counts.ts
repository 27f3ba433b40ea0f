/** A reporter of @web/test-runner that counts, and fails a file that shows less than it seems to. */
import {relative} from 'node:path';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import type {LeftOut} from './browsers/commands.js';
import type {Browsers} from './browsers/find-browsers.js';
import {type Counts, type FileTime, writeRun} from './counts.js';
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
      const counts = sessions.map(countOrFail).reduce(add, NONE);
      notes.splice(0, notes.length, whichRan(browsers), ...leftOut.inWords());
      writeRun('browser', {...counts, notes, times: sessions.map(timeOf)});
    },
    getTestProgress: () => notes,
  };
}

function countOrFail(session: TestSession): Counts {
  const counts = countSession(session);
  const fault = faultOf(session, counts);
  if (fault) {
    process.stderr.write(`✖ ${session.testFile} in ${session.browser.name}: ${fault}\n`);
    // The runner's exit code comes from here.
    session.passed = false;
  }
  if (session.passed || counts.failures.length > 0) return counts;
  return {...counts, failures: [nameOf(session, 'the file as a whole')]};
}

const nameOf = ({testFile, browser}: TestSession, name: string): string =>
  `${relative('.', testFile)} in ${browser.name}: ${name}`;

/** Of its tests alone: the runner does not tell how long the page took to load. */
function timeOf({testFile, browser, testResults}: TestSession): FileTime {
  const sum = ({tests, suites}: TestSuiteResult): number =>
    suites.map(sum).reduce((a, b) => a + b, 0) +
    tests.reduce((total, {duration = 0}) => total + duration, 0);
  const seconds = testResults ? sum(testResults) / 1000 : 0;
  return {file: `${relative('.', testFile)} in ${browser.name}`, seconds};
}

/** What the runner lets pass. */
function faultOf(session: TestSession, {passed, failures}: Counts): string | undefined {
  if (!session.passed) return undefined;
  if (session.logs.some(([first]) => first === UNHANDLED)) return 'an error that nobody handled';
  if (failures.length > 0) return 'skips a test';
  if (passed === 0) return 'tests nothing';
  return undefined;
}

const NONE: Counts = {passed: 0, failures: []};

function countSession(session: TestSession): Counts {
  const countSuite = ({tests, suites}: TestSuiteResult, around: string): Counts => {
    // A skipped test shows nothing, so it does not pass.
    const failed = tests.filter((test) => !test.passed || test.skipped);
    const failures = failed.map(({name}) => nameOf(session, `${around}${name}`));
    const own = {passed: tests.length - failed.length, failures};
    return suites.map((suite) => countSuite(suite, `${around}${suite.name} `)).reduce(add, own);
  };
  return session.testResults ? countSuite(session.testResults, '') : NONE;
}

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failures: [...a.failures, ...b.failures],
});
