/** What the receiver can be told to do to the next complaints. The page reads the names too. */
export const complaintFaults = [
  'reset-before-store',
  'reset-after-store',
  'hang',
  'server-error',
  'unavailable',
  'too-many-requests',
  'field-errors',
  'unauthorized',
  'forbidden',
  'too-large',
  'redirect',
  'truncated',
  'not-json',
  'slow-bytes',
] as const;

/** What it can be told to do to files: while they are uploaded, and when a complaint names them. */
export const fileFaults = [
  'piece-cut',
  'piece-hangs',
  'piece-locked',
  'piece-unavailable',
  'file-gone',
  'file-too-large',
  'file-unauthorized',
  'file-elsewhere',
  'file-content',
  'scan-running',
  'scan-infected',
] as const;

export const faultNames = ['none', ...complaintFaults, ...fileFaults] as const;

export type FaultName = (typeof faultNames)[number];

export function isFaultName(value: unknown): value is FaultName {
  return faultNames.some((name) => name === value);
}

/** Where the page asks for the fault (GET) and changes it (POST). */
export const FAULT_PATH = '/demo/fault';
