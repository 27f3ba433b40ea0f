/** The path of the upload endpoint, for pages and for what answers in its place. */
export const UPLOADS = '/uploads';

/** What it has of a file. */
export interface Kept {
  readonly size: number;
  readonly name: string;
  readonly type: string;
  bytes: Uint8Array;
}

/**
 * What becomes of one request: an answer in place of the endpoint's own, no answer before or after it
 * has done what it was asked, or half of the piece before the connection breaks.
 */
export type Fault = Response | 'dropped' | 'answer lost' | 'half';

/** An upload endpoint of a test: keeps what it is sent as tus 1.0.0 says, and fails as it is told. */
export class TusEndpoint {
  readonly kept = new Map<string, Kept>();
  /** Each as "PATCH /uploads/1 at 262144". */
  readonly asked: string[] = [];
  readonly requests: Request[] = [];
  /** What becomes of the next requests, one each. */
  faults: (Fault | undefined)[] = [];
  /** What becomes of a request, besides. */
  meet: (request: Request) => Fault | undefined = () => undefined;
  #count = 0;

  /** As `fetch`. */
  readonly answer = async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    const offset = request.headers.get('Upload-Offset');
    this.requests.push(request);
    this.asked.push(`${request.method} ${pathname}${offset ? ` at ${offset}` : ''}`);
    const fault = this.faults.shift() ?? this.meet(request);
    if (fault instanceof Response) return fault;
    if (fault === 'dropped') throw new TypeError('Failed to fetch');
    const body = new Uint8Array(await request.arrayBuffer());
    const piece = fault === 'half' ? body.subarray(0, body.length / 2) : body;
    const response = this.#answer(request, pathname, piece);
    if (fault) throw new TypeError('Failed to fetch');
    return response;
  };

  #answer({method, headers}: Request, path: string, piece: Uint8Array): Response {
    if (headers.get('Tus-Resumable') !== '1.0.0') return new Response(null, {status: 412});
    if (method === 'POST') return this.#create(headers);
    const upload = this.kept.get(path);
    if (!upload) return new Response(null, {status: 404});
    if (method === 'DELETE') {
      this.kept.delete(path);
      return new Response(null, {status: 204});
    }
    if (method === 'PATCH') {
      if (Number(headers.get('Upload-Offset')) !== upload.bytes.length)
        return new Response(null, {status: 409});
      const bytes = new Uint8Array(upload.bytes.length + piece.length);
      bytes.set(upload.bytes);
      bytes.set(piece, upload.bytes.length);
      upload.bytes = bytes;
    }
    return new Response(null, {
      status: method === 'HEAD' ? 200 : 204,
      headers: {'Upload-Offset': String(upload.bytes.length), 'Upload-Length': String(upload.size)},
    });
  }

  #create(headers: Headers): Response {
    const path = `${UPLOADS}/${++this.#count}`;
    const metadata = new Map(
      (headers.get('Upload-Metadata') ?? '').split(',').map((pair) => {
        const [key = '', value = ''] = pair.split(' ');
        const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
        return [key, new TextDecoder().decode(bytes)];
      }),
    );
    this.kept.set(path, {
      size: Number(headers.get('Upload-Length')),
      name: metadata.get('filename') ?? '',
      type: metadata.get('filetype') ?? '',
      bytes: new Uint8Array(),
    });
    return new Response(null, {status: 201, headers: {Location: path}});
  }
}
