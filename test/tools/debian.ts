/** Debian's packages, for a machine that has nothing but Node. */
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether packages can be installed without asking anybody. */
export const canInstallPackages = (): boolean => isRoot() && existsSync('/usr/bin/apt-get');

export function installPackages(...names: string[]): void {
  process.stderr.write(`Installing ${names.join(', ')} with apt-get\n`);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...names);
}

function aptGet(...args: string[]): void {
  execFileSync('apt-get', ['--quiet', ...args], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    // Only what goes wrong is worth reading.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
