import {msg, str} from '@lit/localize';
import type {AddedFile, FileFault} from '../complaint/files.js';
import type {Failure} from '../complaint/outcome.js';
import {failureText, tryAgainLater} from './failure-words.js';
import {formatNumber, formatUnits, isOne} from './format.js';
import {endingsOf, typesIn} from '../complaint/accept.js';

/** How many files of which kind the page takes. */
export interface FileLimits {
  /** As in an input's `accept`. */
  readonly uploadTypes: string;
  /** In bytes. */
  readonly uploadMaxSize: number;
  readonly uploadMaxFiles: number;
}

/** What a file is called in a sentence, of which a name in other letters does not change the direction. */
function named({name}: AddedFile): string {
  return /[^\0-\u024f]/.test(name) ? `\u200e\u2068${name}\u2069` : name;
}

/** A file in a list of answers: "statement.pdf, 2.4 MB"; or what is wrong with it. */
export function fileLine(file: AddedFile, limits: FileLimits): string {
  const {size, isThere, fault} = file;
  if (fault) return whatIsWrong(file, fault, limits);
  const line = `${named(file)}, ${formatSize(size)}`;
  return isThere
    ? line
    : msg(str`${line}, not uploaded yet`, {
        id: 'files.pending.text',
        desc: 'On the review. 0: name and size of a file that is still being uploaded',
      });
}

/** "JPG, PNG, PDF"; empty where any may be added. */
function typesInWords({uploadTypes}: FileLimits): string {
  const names = typesIn(uploadTypes).map((type) =>
    /.\/\*$/.test(type.replace('*/*', '*')) ? type.slice(0, -2) : (endingsOf(type)[0] ?? ''),
  );
  return names.includes('*') ? '' : [...new Set(names)].join(', ').toUpperCase();
}

/** What may be added. */
export function limitsText(limits: FileLimits): string {
  const size = formatSize(limits.uploadMaxSize, Math.floor);
  const count = formatNumber(limits.uploadMaxFiles);
  const types = typesInWords(limits);
  if (!types) {
    return msg(str`Up to ${size} each, ${count} in all.`, {
      id: 'files.any.hint',
      desc: 'Above the files, where any type may be added. 0: a size like "10 MB", 1: how many files',
    });
  }
  return msg(str`${types}: up to ${size} each, ${count} in all.`, {
    id: 'files.limits.hint',
    desc: 'Above the files. 0: types like "JPG, PNG, PDF", 1: a size like "10 MB", 2: how many files',
  });
}

/**
 * What is wrong with a file, and what to do about it; with its name, so that no two are alike.
 *
 * @param detail the endpoint's own words, of a file that it has refused with the complaint
 */
export function fileProblemText(file: AddedFile, detail: string, limits: FileLimits): string {
  const {fault} = file;
  return fault
    ? `${whatIsWrong(file, fault, limits)} ${wayOut(fault)}`.trim()
    : `${named(file)}: ${detail || refusedText()}`;
}

/** What is wrong with a file; with its name, so that no two are alike. */
export function whatIsWrong(file: AddedFile, fault: FileFault, limits: FileLimits): string {
  const name = named(file);
  switch (fault.code) {
    case 'wrongKind':
      return msg(str`${name}: we can only take ${typesInWords(limits)}.`, {
        id: 'files.wrong-kind.text',
        desc: 'Error. 0: name of a file, 1: types like "JPG, PNG, PDF"',
      });
    case 'tooLarge': {
      const [size, limit] = [formatSize(file.size), formatSize(limits.uploadMaxSize, Math.floor)];
      return msg(str`${name}: too large, ${size}; ${limit} is the limit.`, {
        id: 'files.too-large.text',
        desc: 'Error. 0: name of a file, 1: its size, 2: the largest size',
      });
    }
    case 'tooManyFiles':
      return msg(
        str`${name}: too many files; ${formatNumber(limits.uploadMaxFiles)} is the limit.`,
        {
          id: 'files.too-many.text',
          desc: 'Error. 0: name of a file, 1: how many files there may be',
        },
      );
    case 'empty':
      return msg(str`${name}: the file is empty.`, {
        id: 'files.empty.text',
        desc: 'Error. 0: name of a file',
      });
    case 'folder':
      return msg(str`${name}: this is a folder; please add the files in it.`, {
        id: 'files.folder.text',
        desc: 'Error. 0: name of a folder that was dropped',
      });
    case 'unreadable':
      return msg(str`${name}: could not be read.`, {
        id: 'files.unreadable.text',
        desc: 'Error: the file has changed, or is not on this device. 0: name of a file',
      });
    case 'missing':
      return msg(str`${name}: not all of it was uploaded.`, {
        id: 'files.missing.text',
        desc: 'Error. 0: name of a file',
      });
    case 'notUploaded':
      return msg(str`${name}: not uploaded. ${fault.failure ? reasonText(fault.failure) : ''}`, {
        id: 'files.not-uploaded.text',
        desc: 'Error. 0: name of a file, 1: one or more sentences that say why',
      });
  }
}

/** Empty where what is wrong says it already. */
function wayOut({code, failure}: FileFault): string {
  switch (code) {
    case 'unreadable':
    case 'missing':
      return msg('Choose it again, or remove it.', {
        id: 'files.choose-again.text',
        desc: 'After what is wrong with a file',
      });
    case 'notUploaded':
      if (failure && saysWayOut.includes(failure.reason)) return '';
      return msg('Try again, or remove it.', {
        id: 'files.try-again.text',
        desc: 'After why a file was not uploaded',
      });
    default:
      return msg('Remove it to go on.', {
        id: 'files.remove.text',
        desc: 'After why a file cannot be sent',
      });
  }
}

const saysWayOut: readonly Failure['reason'][] = ['network', 'timeout', 'unauthorized'];

function reasonText(failure: Failure): string {
  const {reason, detail} = failure;
  switch (reason) {
    case 'server':
      return `${serverText()} ${tryAgainLater(failure)}`.trim();
    case 'rejected':
    case 'configuration':
      return detail ?? refusedText();
    default:
      return failureText({...failure, status: null}); // a 403 says here what a 401 says
  }
}

function refusedText(): string {
  return msg('The server did not take it.', {
    id: 'files.refused.text',
    desc: 'Why a file was not uploaded, where the server gave no reason',
  });
}

function serverText(): string {
  return msg('The server cannot take files at the moment.', {
    id: 'files.server.text',
    desc: 'Why a file was not uploaded: the server has a problem of its own',
  });
}

/** Spoken when files were added. */
export function addedText(count: number): string {
  if (count === 0) {
    return msg('This file is in the list already.', {
      id: 'files.twin.text',
      desc: 'Spoken when the client has chosen a file twice',
    });
  }
  const number = formatNumber(count);
  return isOne(count)
    ? msg(str`${number} file added.`, {id: 'files.added.one', desc: 'Spoken. 0: the number one'})
    : msg(str`${number} files added.`, {
        id: 'files.added.other',
        desc: 'Spoken. 0: how many files',
      });
}

/** Spoken when a file is whole at the endpoint. */
export function uploadedText(file: AddedFile): string {
  return msg(str`${named(file)}: uploaded.`, {
    id: 'files.uploaded.text',
    desc: 'Spoken. 0: name of a file',
  });
}

/** Spoken when a file was taken away. */
export function removedText(file: AddedFile): string {
  return msg(str`${named(file)}: removed.`, {
    id: 'files.removed.text',
    desc: 'Spoken. 0: name of a file',
  });
}

const sizes = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
  ['byte', 1],
] as const;

/**
 * About how much, in words: "2.4 MB", "340 kB". In bytes. Of a file rather too much than too little, of a
 * limit rather too little, so that what is larger never reads as large as its limit.
 */
export function formatSize(bytes: number, round = Math.ceil): string {
  const [unit, length] = sizes.find((one) => bytes >= one[1]) ?? sizes[2];
  const size = round((bytes / length) * 10) / 10;
  return formatUnits(size, unit, unit === 'byte' ? 'long' : 'short');
}
