/** The states of files: each kind of row, and what stands of them elsewhere. */
import {TusEndpoint, UPLOADS} from '../files/tus-endpoint.js';
import type {Connection} from '../support/connection.js';
import type {FormDriver} from '../support/driver.js';
import {fileNamed, FilesDriver, makeUnreadable} from '../support/files.js';
import {reload} from '../support/reload.js';
import {answering} from '../support/transport.js';
import {answersIn, opened, type Content, type Opening} from './opening.js';
import {words} from './words.js';

const attributes = {'upload-endpoint': UPLOADS, 'upload-max-size': '1000000'};

/** Of a large file one piece arrives; one called "refused" is refused. */
function transport(): (request: Request) => Promise<Response> {
  const endpoint = new TusEndpoint();
  const refused = btoa('refused.pdf');
  return async (request) => {
    const {headers, url} = request;
    if (!url.includes(UPLOADS)) return answering().transport(request);
    if (headers.get('Upload-Metadata')?.includes(refused)) return new Response(null, {status: 415});
    if (Number(headers.get('Upload-Offset')) > 0) await new Promise(() => undefined);
    return endpoint.answer(request);
  };
}

/** The details answered, and a small file there. */
const uploaded: Opening = async (lang, content = {}) => {
  const properties = {...content.properties, transport: transport()};
  const form = await opened('details', attributes)(lang, {...content, properties});
  await form.answerStep(answersIn(lang, content).details);
  const files = new FilesDriver(form);
  await files.choose(small);
  await files.areThere();
  await files.choose(namedBy(content));
  await files.areThere();
  return form;
};

/** A file as the client has named it. */
function namedBy({fileName = 'كشف الحساب 2026.pdf'}: Content): File {
  return fileNamed(fileName, {size: 240_000});
}

const small = fileNamed('receipt.png', {size: 34_000});
const large = fileNamed('statement.pdf', {size: 900_000});
const waiting = fileNamed('photo.jpg', {size: 500_000});

/** Two are there, of the large one a piece, another has to wait. */
const onTheirWay: Opening = async (lang, content) => {
  const form = await uploaded(lang, content);
  const files = new FilesDriver(form);
  await files.choose(large);
  await files.until(() => Boolean(files.row(large.name).progress));
  await files.choose(waiting);
  return form;
};

/** Each kind of fault, after Continue. */
const withErrors: Opening = async (lang, content = {}) => {
  const before = await onTheirWay(lang, content);
  const properties = {...content.properties, transport: transport()};
  const form = await reload(before, {lang, ...attributes, 'upload-max-files': '6'}, {properties});
  await form.settled();
  const files = new FilesDriver(form);
  const end = makeUnreadable('cloud.pdf');
  await files.choose(
    fileNamed('notes.txt'),
    fileNamed('cloud.pdf'),
    fileNamed('film.pdf', {size: 1_000_001}),
    fileNamed('blank.pdf', {size: 0}),
  );
  await files.dropFolder('Evidence');
  await files.until(() => files.row('cloud.pdf').error !== undefined);
  await files.choose(fileNamed('refused.pdf'), fileNamed('one too many.pdf'));
  await files.until(() => files.row('refused.pdf').error !== undefined);
  end();
  await form.press(words[lang].next);
  return form;
};

function then(opening: Opening, ...presses: readonly ('next' | 'submit')[]): Opening {
  return async (lang, content) => {
    const form: FormDriver = await opening(lang, content);
    for (const name of presses) await form.press(words[lang][name]);
    return form;
  };
}

export function statesOfFiles(connection: Connection): Readonly<Record<string, Opening>> {
  return {
    'files on their way': onTheirWay,
    'files waiting for the connection': async (lang, content) => {
      connection.lose();
      const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
      const form = await opened('details', attributes)(lang, {
        ...content,
        properties: {...content?.properties, transport: lost},
      });
      const files = new FilesDriver(form);
      await files.choose(namedBy(content ?? {}));
      await files.until(() => files.group.querySelectorAll('.size').length > 1);
      return form;
    },
    'files uploaded': uploaded,
    'files with errors': withErrors,
    'review, with files on their way': then(onTheirWay, 'next'),
    'sending, with files on their way': then(onTheirWay, 'next', 'submit'),
    'sent, with files': async (lang, content) => {
      const form = await then(uploaded, 'next', 'submit')(lang, content);
      await form.reaches('sent');
      return form;
    },
  };
}
