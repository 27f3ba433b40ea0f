import {mkdir, open, type FileHandle} from 'node:fs/promises';
import {dirname} from 'node:path';

const LINE_FEED = 0x0a;

/**
 * A file of one JSON value a line (NDJSON) that only grows. One process may write to it at a time,
 * one `append` after the other.
 */
export class NdjsonFile {
  constructor(private readonly path: string) {}

  /**
   * Adds one line, and returns only when the disk has it. When that fails the file is as long as
   * before, so that a second try does not write the line twice. A missing file is made, and its
   * folder too, for their owner alone.
   */
  async append(value: unknown): Promise<void> {
    await mkdir(dirname(this.path), {recursive: true, mode: 0o700});
    const file = await open(this.path, 'a+', 0o600);
    try {
      const {size} = await file.stat();
      const start = (await endsWithLine(file, size)) ? '' : '\n';
      try {
        await file.appendFile(`${start}${JSON.stringify(value)}\n`);
        await file.sync();
        if (size === 0) await syncFolder(dirname(this.path));
      } catch (error) {
        await file.truncate(size);
        throw error;
      }
    } finally {
      await file.close();
    }
  }

  /**
   * The values in the order in which they were written. A line that is no JSON is left out: after a
   * power cut the last one may be torn. Only the line feed ends a line; `readline` would also split
   * at U+2028, which JSON allows inside a string. A missing file has no lines.
   */
  async *values(): AsyncGenerator {
    const file = await open(this.path, 'r').catch(unlessMissing);
    if (!file) return;
    let rest = '';
    for await (const chunk of file.createReadStream({encoding: 'utf8'})) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield* parsed(line);
    }
    yield* parsed(rest);
  }
}

function unlessMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function parsed(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** Whether the next line may start here, or a torn one has to be ended first. */
async function endsWithLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const {buffer} = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === LINE_FEED;
}

/** A new file survives a power cut only when its folder is on the disk too (fsync(2)). */
async function syncFolder(path: string): Promise<void> {
  // Windows does not open folders, and its file systems need no such call.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
