/** Serves the forms as a content delivery network would: compressed, from memory. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {brotliCompressSync} from 'node:zlib';
import type {Contestant} from './contestants.js';

export interface Site {
  readonly url: string;
  /** What was POSTed, oldest first. */
  readonly complaints: readonly unknown[];
  close(): Promise<void>;
}

export async function openSite(forms: readonly Contestant[]): Promise<Site> {
  const complaints: unknown[] = [];
  const files = filesOf(forms);
  const server = createServer((request, response) => {
    if (request.method === 'POST') void accept(request, response, complaints);
    else serve(files.get(new URL(request.url ?? '', 'http://localhost').pathname), response);
  });
  // Longer than the run: no visit has to connect anew.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    complaints,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface File {
  readonly type: string;
  readonly body: Buffer;
}

function filesOf(forms: readonly Contestant[]): Map<string, File> {
  const files = new Map([['/empty', file('text/html', '<!doctype html><title>Empty</title>')]]);
  for (const {name, tag, code} of forms) {
    files.set(`/${name}.js`, file('text/javascript', code));
    for (const lang of ['en', 'it']) {
      files.set(`/${name}/${lang}`, file('text/html', pageWith(name, tag, lang)));
    }
  }
  return files;
}

const pageWith = (name: string, tag: string, lang: string): string => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Complaint</title>
<link rel="icon" href="data:,">
<script src="/${name}.js" defer></script>
<body><${tag} endpoint="/complaints"></${tag}></body>
</html>`;

const file = (type: string, content: string): File => ({
  type: `${type}; charset=utf-8`,
  body: brotliCompressSync(content),
});

function serve(found: File | undefined, response: ServerResponse): void {
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const headers = {'Content-Type': found.type, 'Content-Encoding': 'br'};
  response.writeHead(200, {...headers, 'Content-Length': found.body.length}).end(found.body);
}

async function accept(
  request: IncomingMessage,
  response: ServerResponse,
  complaints: unknown[],
): Promise<void> {
  complaints.push(JSON.parse(await text(request)));
  response.writeHead(201, {'Content-Type': 'application/json'}).end('{}');
}
