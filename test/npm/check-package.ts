/** `npm run check:package`: what npm would publish, as its users' tools see it. */
import {execFileSync} from 'node:child_process';
import {createProject} from './project.js';

const {folder, tarball, installed, remove} = createProject('test/npm/consumer');

const checks: readonly [what: string, command: string, ...args: string[]][] = [
  ['publint', 'publint', installed, '--strict', '--pack', 'false'],
  // A JSON file has no types; CommonJS is none of this package's affair.
  [
    'attw',
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-summary',
    '--exclude-entrypoints',
    './complaint.schema.json',
  ],
  ['types of a page', 'tsc', '-p', `${folder}/tsconfig.json`],
  ['types of a server', 'tsc', '-p', `${folder}/tsconfig.server.json`],
];

try {
  for (const [what, command, ...args] of checks) {
    process.stdout.write(`${what}\n`);
    execFileSync(`node_modules/.bin/${command}`, args, {stdio: 'inherit'});
  }
} catch {
  process.exitCode = 1; // the tool has said why
} finally {
  remove();
}
