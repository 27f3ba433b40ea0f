/** A web site of a test's own: pages with the headers that a server sends, and an endpoint for complaints. */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createReceiver} from '../../../demo/receiver/receiver.js';

/** The real build; `npm run build:script-tag` makes it. */
export const BUILD = 'dist/complaint-form.js';
/** Where a page of the site finds it. */
export const SCRIPT = '/complaint-form.js';
/** The part that deals with files. */
export const FILES_BUILD = 'dist/complaint-form.files.js';
export const FILES_SCRIPT = '/complaint-form.files.js';
export const ENDPOINT = '/complaints';
/** Where the demo's receiver takes files. */
export const UPLOADS = '/complaints/files';

/** Browsers ask for it by themselves. */
const ICON = '/favicon.ico';

/** What the site answers to a GET. */
export interface Resource {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export const html = (body: string, headers: Resource['headers'] = {}): Resource => ({
  body,
  headers: {'Content-Type': 'text/html; charset=utf-8', ...headers},
});

export const script = (body: Resource['body'], headers: Resource['headers'] = {}): Resource => ({
  body,
  // As many servers say it: without a charset, so that a script is read in that of its page.
  headers: {'Content-Type': 'text/javascript', ...headers},
});

export const style = (body: Resource['body'], headers: Resource['headers'] = {}): Resource => ({
  body,
  headers: {'Content-Type': 'text/css; charset=utf-8', ...headers},
});

/** What a test of its own does with a request. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export class Site {
  /** What was asked for, but for the icon: `GET /page`. */
  readonly requests: string[] = [];

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
    private readonly resources: Map<string, Resource>,
    private readonly listeners: Map<string, Listener>,
  ) {}

  /** On a free port, with the build at `SCRIPT` and the demo's receiver at `ENDPOINT`. */
  static async open(): Promise<Site> {
    const folder = await mkdtemp(join(tmpdir(), 'complaint-form-pages-'));
    const receive = createReceiver({file: join(folder, 'complaints.ndjson')});
    const resources = new Map<string, Resource>([
      [SCRIPT, script(await readFile(BUILD))],
      [FILES_SCRIPT, script(await readFile(FILES_BUILD))],
      [ICON, {body: '', headers: {'Content-Type': 'image/x-icon'}}],
    ]);

    const listeners = new Map<string, Listener>();
    const server = createServer((request, response) => {
      const path = request.url?.split('?', 1)[0] ?? '';
      if (path !== ICON) site.requests.push(`${String(request.method)} ${path}`);
      const listener = listeners.get(path);
      if (listener) {
        listener(request, response);
        return;
      }
      void receive(request, response, () => answer(response, resources.get(path)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const {port} = server.address() as AddressInfo;
    const close = async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, {recursive: true});
    };
    const site = new Site(`http://127.0.0.1:${port}`, close, resources, listeners);
    return site;
  }

  /** Puts something at a path and gives its URL. */
  put(path: `/${string}`, resource: Resource): string {
    this.resources.set(path, resource);
    return this.url + path;
  }

  /** Gives all requests for a path to the test; gives the path's URL. */
  listen(path: `/${string}`, listener: Listener): string {
    this.listeners.set(path, listener);
    return this.url + path;
  }
}

function answer(response: ServerResponse, resource: Resource | undefined): void {
  response.writeHead(resource ? 200 : 404, {'Cache-Control': 'no-store', ...resource?.headers});
  response.end(resource?.body);
}

/** Call it at the top of a file of tests: they share one site. */
export function useSite(): () => Site {
  let site: Site;
  before(async () => {
    site = await Site.open();
  });
  after(() => site.close());
  return () => site;
}
