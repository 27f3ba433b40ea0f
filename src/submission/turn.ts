import type {DeliveryWorld} from './world.js';

/** A tab has its turn for no longer than its attempts last; what takes longer hangs. In ms. */
const LONGEST_TURN = 120_000;

/**
 * Runs a task while no other tab runs one of that name, where the browser has locks; nothing when it
 * was stopped before its turn came.
 *
 * @param stop ends the waiting for one's turn
 */
export async function inTurn<Result>(
  name: string,
  world: DeliveryWorld,
  stop: AbortSignal,
  task: () => Promise<Result>,
): Promise<Result | undefined> {
  const waiting = new AbortController();
  const end = (): void => {
    waiting.abort();
  };
  const isStopped = (): boolean => stop.aborted;
  if (isStopped()) return undefined;
  stop.addEventListener('abort', end);
  let begun: Promise<Result> | undefined;
  const hasBegun = (): boolean => begun !== undefined;
  const begin = (): Promise<Result> => {
    stop.removeEventListener('abort', end);
    return (begun ??= task());
  };
  void world.wait(LONGEST_TURN, waiting.signal).then(() => {
    if (!hasBegun()) end();
  });
  try {
    return await world.lock(name, waiting.signal, begin);
  } catch {
    // Refused, or somebody never ends. The task's own errors are its own.
    return isStopped() && !hasBegun() ? undefined : await begin();
  } finally {
    stop.removeEventListener('abort', end);
    end();
  }
}
