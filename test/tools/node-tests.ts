/** `npm run test:node`: runs `*.node.test.ts`, or the files that are named. */
import {runNodeTests, testFiles} from './run-node-tests.js';

await runNodeTests('node', testFiles('.node.test.ts'), true);
