import {randomBytes} from 'node:crypto';

/** 128 random bits. Who knows the address of an upload may go on with it, so nobody may guess one. */
export function newUploadId(): string {
  return randomBytes(16).toString('hex');
}

/** The ID in a path like `/complaints/files/0f3a…`; `undefined` when it is none under `folder`. */
export function uploadIdIn(path: string, folder: string): string | undefined {
  const id = path.slice(folder.length + 1);
  return path === `${folder}/${id}` && /^[0-9a-f]{32}$/.test(id) ? id : undefined;
}

/** The ID in the full address of an upload here; an upload on another host is none of ours. */
export function ownUploadId(
  url: string,
  host: string | undefined,
  folder: string,
): string | undefined {
  const [, itsHost, path = ''] = /^https?:\/\/([^/]+)(\/.+)$/.exec(url) ?? [];
  return itsHost !== undefined && itsHost === host ? uploadIdIn(path, folder) : undefined;
}

/** The ID at the end of an address that was ours when its complaint was stored, under whatever host. */
export function storedUploadId(url: string): string | undefined {
  return /\/([0-9a-f]{32})$/.exec(url)?.[1];
}
