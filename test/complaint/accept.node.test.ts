/** Which files an `accept` lets in. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {acceptedType} from '../../src/complaint/accept.js';

const accepts: [accept: string, name: string, type: string, isIn: boolean][] = [
  ['image/jpeg,application/pdf', 'a.pdf', 'application/pdf', true],
  ['image/jpeg,application/pdf', 'a.png', 'image/png', false],
  ['image/jpeg, application/pdf', 'a.pdf', 'application/pdf', true],
  [' IMAGE/JPEG ;,\tApplication/PDF\n', 'a.pdf', 'application/pdf', true],
  ['text/plain', 'a.txt', 'text/plain;charset=utf-8', true],
  ['application/pdf', 'holiday.pdf', 'image/png', false],
  ['image/*', 'a.heic', 'image/heic', true],
  ['image/*', 'a.pdf', 'application/pdf', false],
  ['image/*', 'a.bin', 'imagery/png', false],
  ['IMAGE/*', 'a.png', 'image/png', true],
  ['image/*,.pdf', 'a.PDF', 'application/pdf', true],
  ['.pdf', 'a.PDF', '', true],
  ['.PDF', 'a.pdf', 'application/x-pdf', true],
  ['.pdf', 'apdf', 'application/pdf', false],
  ['.pdf', 'a.pdf.exe', '', false],
  ['.pdf', '.pdf', '', true],
  ['.gz', 'a.tar.gz', 'application/gzip', true],
  ['.tar.gz', 'a.tar.gz', 'application/gzip', true],
  ['.tar.gz', 'a.gz', 'application/gzip', false],
  ['application/pdf', 'a.pdf', '', true],
  ['application/pdf', 'A.PDF', '', true],
  ['image/jpeg', 'a.jpg', '', true],
  ['image/jpeg', 'a.jpeg', '', true],
  ['image/png', 'a.jpg', '', false],
  ['application/pdf', 'a', '', false],
  ['application/pdf', 'pdf', '', false],
  ['*/*', 'a.exe', 'application/x-msdownload', true],
  ['*/*', 'a', '', true],
  ['', 'a.exe', '', true],
  [' , ,', 'a.exe', 'application/x-msdownload', true],
  // Some computers know no type for an ending, or one that says nothing.
  ['application/pdf', 'a.pdf', 'application/octet-stream', true],
  ['application/pdf', 'a.pdf', 'application/x-pdf', true],
  ['application/pdf', 'a.exe', 'application/octet-stream', false],
  ['application/pdf', 'a.pdf', 'text/html', false],
  ['image/jpeg', 'a.jfif', '', true],
  ['image/jpg', 'a.jpg', 'image/jpeg', true],
  ['image/*', 'a.heic', '', true],
  ['application/msword', 'a.doc', '', true],
  ['text/plain', 'a.txt', '', true],
  // Not as HTML has it, but what its author meant.
  ['pdf, jpg', 'a.pdf', 'application/pdf', true],
  ['*.pdf', 'a.pdf', 'application/pdf', true],
  ['.jpg', 'a.jpeg', 'image/jpeg', true],
  ['*', 'a.exe', '', true],
];
for (const [accept, name, type, isIn] of accepts) {
  test(`"${accept}" lets ${isIn ? '' : 'not '}in ${name} of type "${type}"`, () => {
    assert.equal(acceptedType({name, type}, accept) !== undefined, isIn);
  });
}
