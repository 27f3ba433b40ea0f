/** A program that works for the tests and ends with them. */
import {type ChildProcess, spawn, type SpawnOptions} from 'node:child_process';

export interface HelperProcess {
  readonly process: ChildProcess;
  /** Fails when the program ends before it is stopped. */
  readonly fails: Promise<never>;
  readonly stop: () => void;
}

export function startHelper(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): HelperProcess {
  const child = spawn(program, args, options);
  const stop = (): void => {
    process.off('exit', stop);
    child.kill();
  };
  process.on('exit', stop);
  const fails = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code ?? 'a signal'}`)));
  });
  // It is a failure only to those who wait for the program.
  fails.catch(() => undefined);
  return {process: child, fails, stop};
}
