import {fileURLToPath} from 'node:url';
import type {Connect, Logger, Plugin} from 'vite';
import {createFaultyReceiver} from './fault-switch.js';
import {FILES_FOLDER} from './file-rules.js';

export interface ComplaintReceiverOptions {
  /** The file the complaints are appended to, with their files beside it; default: `demo/.data/complaints.ndjson`. */
  readonly file?: string;
}

/**
 * What Vite's development server never hands out as a file. Its default list is lost when another
 * is given, so it stands here again.
 */
const secretFiles = [
  '*.ndjson',
  `**/${FILES_FOLDER}/**`,
  ...['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '.yarnrc.yml', '**/.git/**'],
];

/**
 * Puts the receiver at `/complaints` of Vite's development and preview server, behind its check of
 * the host, and the switch of its faults beside it.
 */
export function complaintReceiver({
  file = fileURLToPath(new URL('../.data/complaints.ndjson', import.meta.url)),
}: ComplaintReceiverOptions = {}): Plugin {
  const install = (middlewares: Connect.Server, logger: Logger) => {
    const receive = createFaultyReceiver({
      file,
      onError: (error) => logger.error(`The complaint receiver failed: ${describe(error)}`),
    });
    middlewares.use((request, response, next) => void receive(request, response, next));
  };
  return {
    name: 'complaint-receiver',
    config: () => ({server: {fs: {deny: secretFiles}}}),
    configureServer: ({middlewares, config}) => install(middlewares, config.logger),
    configurePreviewServer: ({middlewares, config}) => install(middlewares, config.logger),
  };
}

/** The kind of fault only: a message might quote what the client wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error ? String(error.code) : error.name;
}
