import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {request as httpRequest} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname} from 'node:path';
import {test, type TestContext} from 'node:test';
import {createServer, preview, type InlineConfig} from 'vite';
import {complaintReceiver} from '../../demo/receiver/vite-plugin.js';
import {bodyWith, KEY, storedLines, temporaryFile} from './running-receiver.js';
import {fileOf, Uploader} from './uploading.js';

const startVite = {
  development: async (config: InlineConfig) => (await createServer(config)).listen(),
  preview,
};

/** Vite over a folder that holds nothing but a page and the file of complaints. */
async function start(t: TestContext, mode: keyof typeof startVite) {
  // It ends before its folder is removed: it may be writing there.
  let close = (): Promise<void> => Promise.resolve();
  t.after(() => close());
  const file = await temporaryFile(t);
  const root = dirname(file);
  await mkdir(root);
  await writeFile(`${root}/index.html`, '<!doctype html><title>A page</title>');
  const listen = {host: '127.0.0.1', port: 0};
  const server = await startVite[mode]({
    root,
    configFile: false,
    cacheDir: `${root}/cache`,
    logLevel: 'silent',
    server: {...listen, ws: false},
    preview: listen,
    build: {outDir: '.'},
    plugins: [complaintReceiver({file})],
  });
  close = () => server.close();
  const {port} = server.httpServer?.address() as AddressInfo;
  return {file, port, url: `http://127.0.0.1:${port}`};
}

const post = {
  method: 'POST',
  body: bodyWith(),
  headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${KEY}"`},
};

/** The status of a GET with a Host header of one's own, which fetch does not allow. */
const statusFor = (port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const options = {host: '127.0.0.1', port, path: '/complaints', headers: {Host: host}};
    httpRequest(options, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

for (const mode of ['development', 'preview'] as const) {
  test(`Vite's ${mode} server takes complaints, and still serves its pages`, async (t) => {
    const {file, url} = await start(t, mode);
    assert.equal((await fetch(`${url}/complaints`, post)).status, 201);
    assert.equal((await storedLines(file)).length, 1);
    const page = await fetch(url, {headers: {Accept: 'text/html'}});
    assert.match(await page.text(), /A page/);
  });

  test(`Vite's ${mode} server can be made to fail`, async (t) => {
    const {file, url} = await start(t, mode);
    const body = JSON.stringify({fault: 'unavailable'});
    await fetch(`${url}/demo/fault`, {...post, body});
    assert.equal((await fetch(`${url}/complaints`, post)).status, 503);
    assert.equal((await storedLines(file)).length, 0);
  });

  test(`Vite's ${mode} server answers no foreign host name`, async (t) => {
    const {port} = await start(t, mode);
    assert.equal(await statusFor(port, 'evil.example'), 403);
    assert.equal(await statusFor(port, `localhost:${port}`), 200);
  });
}

test('the file of complaints is not handed out as a file', async (t) => {
  const {url} = await start(t, 'development');
  await fetch(`${url}/complaints`, post);
  for (const path of ['/complaints.ndjson', '/complaints.ndjson?raw', '/complaints%2endjson?url']) {
    assert.equal((await fetch(url + path)).status, 403, path);
  }
});

test('files are taken, and none is handed out', async (t) => {
  const {url} = await start(t, 'development');
  const uploader = new Uploader(`${url}/complaints/files`);
  const attachment = await uploader.upload(fileOf('image/png'));
  assert.equal(await uploader.offsetOf(attachment.url), 1000);
  const address = `${url}/complaint-files/${attachment.url.slice(-32)}`;
  for (const path of [address, `${address}.json`]) {
    for (const query of ['', '?raw', '?url', '?import']) {
      assert.equal((await fetch(path + query)).status, 403, path + query);
    }
  }
  const body = bodyWith({attachments: [attachment]});
  assert.equal((await fetch(`${url}/complaints`, {...post, body})).status, 201);
});

test('a page on another port of this computer cannot read the inbox', async (t) => {
  const {url} = await start(t, 'development');
  const response = await fetch(`${url}/complaints`, {headers: {Origin: 'http://localhost:1'}});
  assert.equal(response.status, 403);
});
