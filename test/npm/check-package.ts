/** `npm run check:package`: what npm would publish, as its users' tools see it. */
import {execFileSync} from 'node:child_process';
import {createProject} from './project.js';

const {folder, installed, remove} = createProject('test/npm/consumer');

const page = `${folder}/tsconfig.json`;
const bundled = ['--module', 'esnext', '--moduleResolution', 'bundler'];
const checks: readonly [what: string, command: string, ...args: string[]][] = [
  ['publint', 'publint', installed, '--strict', '--pack', 'false'],
  ['types of a page', 'tsc', '-p', page],
  ['types of a page, for a bundler', 'tsc', '-p', page, ...bundled],
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
