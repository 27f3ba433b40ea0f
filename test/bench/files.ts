/**
 * What a large file costs a slow device: one of 50 MB is added, uploaded and removed while the CPU is
 * slowed down four times. After `npm run build:script-tag`, `npx tsx test/bench/files.ts` prints which
 * tasks have blocked the page once the file was read, and what stays in memory.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {startBrowser} from '../pages/support/browser.js';
import {FormUser} from '../pages/support/form-user.js';
import {BUILD, FILES_BUILD, FILES_SCRIPT, SCRIPT} from '../pages/support/site.js';

const SIZE = 50_000_000;
const SLOWER = 4;
const UPLOADS = '/uploads';

const page = `<!doctype html><html lang="en"><title>Files</title>
<complaint-form endpoint="/complaints" upload-endpoint="${UPLOADS}" upload-max-size="60000000"></complaint-form>
<script src="${SCRIPT}" defer></script><script src="${FILES_SCRIPT}" defer></script>`;

/** Counts what it is sent, as tus has it, and keeps nothing. */
class Endpoint {
  received = 0;

  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    const {method, url = ''} = request;
    if (url.startsWith(UPLOADS)) {
      request.on('data', (piece: Buffer) => (this.received += piece.length));
      request.on('end', () => {
        response.writeHead(method === 'POST' ? 201 : 204, {
          Location: `${UPLOADS}/1`,
          'Upload-Offset': this.received,
        });
        response.end();
      });
      return;
    }
    const scripts: Partial<Record<string, string>> = {[SCRIPT]: BUILD, [FILES_SCRIPT]: FILES_BUILD};
    const file = scripts[url];
    response.writeHead(200, {'Content-Type': file ? 'text/javascript' : 'text/html'});
    response.end(file ? readFileSync(file) : page);
  };
}

async function measure(tab: Page, url: string, file: string, endpoint: Endpoint): Promise<void> {
  const devtools = await tab.createCDPSession();
  const memory = async (): Promise<number> => {
    for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
    const usage: {usedSize: number; backingStorageSize?: number} =
      await devtools.send('Runtime.getHeapUsage');
    return (usage.usedSize + (usage.backingStorageSize ?? NaN)) / 1e6;
  };
  await tab.goto(url);
  const user = await FormUser.of(tab.mainFrame(), 'en');
  await user.completeTo('details');
  await tab.evaluate(() => {
    const times = {read: Infinity, tasks: [] as {start: number; length: number}[]};
    Object.assign(window, {times});
    Blob.prototype.arrayBuffer = async function () {
      const content = await new Response(this).arrayBuffer();
      times.read = performance.now();
      return content;
    };
    new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries())
        times.tasks.push({start: startTime, length: duration});
    }).observe({type: 'longtask'});
  });
  const before = await memory();
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  const start = performance.now();
  const [choice] = await Promise.all([tab.waitForFileChooser(), user.press('Add files')]);
  await choice.accept([file]);
  await tab.waitForFunction(
    () => document.querySelector('complaint-form')?.shadowRoot?.querySelector('.there'),
    {timeout: 300_000, polling: 500},
  );
  const seconds = (performance.now() - start) / 1000;
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 1});
  const tasks = await tab.evaluate(() => {
    const {times} = window as unknown as {
      times: {read: number; tasks: {start: number; length: number}[]};
    };
    return times.tasks.map(({start: from, length}) => ({length, isAfter: from > times.read}));
  });
  const whenThere = await memory();
  await user.press('Remove');
  const whenRemoved = await memory();
  const lengths = tasks.filter(({isAfter}) => isAfter).map(({length}) => Math.round(length));
  const reading = tasks.filter(({isAfter}) => !isAfter).map(({length}) => Math.round(length));
  console.log(
    [
      `A file of ${SIZE / 1e6} MB, CPU ${SLOWER}x slower, ${seconds.toFixed(1)} s, ${endpoint.received} bytes arrived`,
      `  tasks over 50 ms before it was read: ${reading.join(', ') || 'none'} ms`,
      `  tasks over 50 ms after it was read:  ${lengths.join(', ') || 'none'} ms`,
      `  memory: ${before.toFixed(1)} MB before, ${whenThere.toFixed(1)} when it is uploaded, ${whenRemoved.toFixed(1)} when it is removed`,
    ].join('\n'),
  );
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-form-bench-'));
  const file = join(folder, 'large.pdf');
  writeFileSync(file, Buffer.alloc(SIZE, 'a'));
  const endpoint = new Endpoint();
  const server = createServer(endpoint.answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await startBrowser();
  try {
    const {port} = server.address() as AddressInfo;
    await measure(await browser.newPage(), `http://127.0.0.1:${port}/`, file, endpoint);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, {recursive: true});
  }
}

await main();
