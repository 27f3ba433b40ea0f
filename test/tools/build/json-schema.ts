/** Writes dist/complaint.schema.json. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {complaintJsonSchema} from '../../../src/complaint/json-schema.js';

// Invisible characters stand in the patterns as escapes, so that the file can be read.
const json = JSON.stringify(complaintJsonSchema, null, 2).replace(
  /[^\n -~]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

mkdirSync('dist', {recursive: true});
writeFileSync('dist/complaint.schema.json', `${json}\n`);
