import {createHash} from 'node:crypto';

const VERSION = {'Tus-Resumable': '1.0.0'};
const PIECE = 'application/offset+octet-stream';

/** The first bytes of a file of each type, and as many more as are asked for. */
const beginnings = {
  'image/png': Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
    'hex',
  ),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  'application/pdf': Buffer.from('%PDF-1.7\n'),
  'image/gif': Buffer.from('GIF89a'),
  'text/html': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'application/x-msdownload': Buffer.from('MZ\u0090\u0000', 'latin1'),
} as const;

export type ContentType = keyof typeof beginnings;

/** A file of this type, as far as its first bytes go. */
export function fileOf(type: ContentType, size = 1000): Buffer {
  const file = Buffer.alloc(size, 0x20);
  beginnings[type].copy(file);
  // A PNG is known by its first chunk with content.
  if (type === 'image/png') Buffer.from('0000000a49444154', 'hex').copy(file, 33);
  return file;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const metadata = (name: string, type: string): string =>
  `filename ${base64(name)},filetype ${base64(type)}`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A client that speaks tus by hand, as the form does. */
export class Uploader {
  constructor(readonly folder: string) {}

  create(
    {size, name = 'photo.png', type = 'image/png'}: {size: number; name?: string; type?: string},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(this.folder, {
      method: 'POST',
      headers: {
        ...VERSION,
        'Upload-Length': String(size),
        'Upload-Metadata': metadata(name, type),
        ...headers,
      },
    });
  }

  patch(
    url: string,
    offset: number,
    piece: Buffer,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(url, {
      method: 'PATCH',
      headers: {...VERSION, 'Content-Type': PIECE, 'Upload-Offset': String(offset), ...headers},
      body: new Uint8Array(piece),
    });
  }

  head(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(url, {method: 'HEAD', headers: {...VERSION, ...headers}});
  }

  remove(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(url, {method: 'DELETE', headers: {...VERSION, ...headers}});
  }

  /** The address of a new upload of which nothing has come. */
  async begin(size: number, type = 'image/png'): Promise<string> {
    const response = await this.create({size, type});
    return new URL(response.headers.get('location') ?? '', this.folder).href;
  }

  /** Uploads a file as one piece, and gives what a complaint says of it. */
  async upload(bytes: Buffer, type = 'image/png', name = 'photo.png') {
    const url = await this.begin(bytes.length, type);
    await this.patch(url, 0, bytes);
    return {url, name, type, size: bytes.length, sha256: sha256(bytes)};
  }

  /** How many bytes are there; `undefined` when there is no such upload. */
  async offsetOf(url: string): Promise<number | undefined> {
    const {ok, headers} = await this.head(url);
    return ok ? Number(headers.get('upload-offset')) : undefined;
  }
}
