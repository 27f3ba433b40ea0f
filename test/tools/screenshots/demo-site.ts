/** The demo's page as its visitors get it, with a receiver of its own. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {build, preview, type InlineConfig, type Plugin} from 'vite';
import {FAULT_PATH, type FaultName} from '../../../demo/receiver/fault-names.js';
import {createFaultyReceiver} from '../../../demo/receiver/fault-switch.js';

export interface DemoSite {
  readonly url: string;
  /** Makes the receiver fail so from now on. */
  meet(fault: FaultName): Promise<void>;
  close(): Promise<void>;
}

/** Built and not served from its sources: a page then loads three files instead of two hundred. */
export async function openDemoSite(now: () => Date): Promise<DemoSite> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-form-pictures-'));
  const config: InlineConfig = {
    configFile: false,
    root: resolve('demo'),
    logLevel: 'warn',
    plugins: [receiver(join(folder, 'complaints.ndjson'), now)],
    build: {outDir: join(folder, 'site'), target: 'es2022', emptyOutDir: true},
    preview: {host: '127.0.0.1', port: 0},
  };
  await build(config);
  const server = await preview(config);
  const url = server.resolvedUrls?.local[0] ?? '';
  return {
    url,
    async meet(fault) {
      const {ok} = await fetch(new URL(FAULT_PATH, url), {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({fault}),
      });
      if (!ok) throw new Error(`The receiver cannot fail so: ${fault}`);
    },
    async close() {
      await server.close();
      await rm(folder, {recursive: true});
    },
  };
}

function receiver(file: string, now: () => Date): Plugin {
  const receive = createFaultyReceiver({file, now});
  return {
    name: 'receiver-of-the-pictures',
    configurePreviewServer({middlewares}) {
      middlewares.use((request, response, next) => void receive(request, response, next));
    },
  };
}
