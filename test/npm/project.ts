/**
 * A project that has installed the package: what npm would publish, unpacked beside the packages of
 * this one. Nothing is downloaded.
 */
import {execFileSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

export interface Project {
  readonly folder: string;
  /** The package as the project has it. */
  readonly installed: string;
  readonly remove: () => void;
}

/**
 * @param sources the folder that becomes the project; `npm run build` comes first
 */
export function createProject(sources: string): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'complaint-form-npm-')));
  // One level up, as the project's own folder has nothing but the package.
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');

  const folder = join(root, 'project');
  cpSync(sources, folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');

  const installed = join(folder, 'node_modules/complaint-form');
  mkdirSync(installed, {recursive: true});
  const tarball = join(root, pack(root));
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);

  const remove = (): void => {
    rmSync(root, {recursive: true});
  };
  return {folder, installed, remove};
}

function pack(destination: string): string {
  const output = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', destination],
    {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
  );
  return output.trim().split('\n').at(-1) ?? '';
}
