/** An endpoint's check, in Node alone; says as well whether Lit has been loaded. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {complaintSchema} from 'complaint-form/schema';

const {success, error} = complaintSchema.safeParse({schemaVersion: 1, admin: true});
const file = fileURLToPath(import.meta.resolve('complaint-form/complaint.schema.json'));
const {$schema} = JSON.parse(await readFile(file, 'utf8'));

process.stdout.write(
  JSON.stringify({
    success,
    places: error?.issues.map(({path, message}) => `${path.join('/')}: ${message}`),
    $schema,
    hasLit: 'litHtmlVersions' in globalThis || 'reactiveElementVersions' in globalThis,
  }),
);
