import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {build, type Rolldown} from 'vite';
import {filesPartOf, FORMS_OWN} from './files-part.js';

/** The second file as it is built, with what a kit names. */
async function partWith(kit?: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [filesPartOf('1.2.3', kit)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: resolve('src/files-tag.ts'),
        preserveEntrySignatures: 'strict',
        output: {format: 'iife', name: 'part', globals: {[FORMS_OWN]: 'form.files.kit'}},
      },
    },
  });
  const {output} = built as Rolldown.RolldownOutput;
  return output[0].code;
}

describe('the part that deals with files, as a file of its own', () => {
  it('brings nothing along that the form has', async () => {
    const code = await partWith();
    expect(code).to.include('var Uploads = class').and.include('Upload-Offset');
    expect(code).to.match(/^customElements\.whenDefined\('complaint-form'\)/);
    for (const own of ['LitElement = class', 'createPolicy', 'function readResponse', 'ZodMini'])
      expect(code).not.to.include(own);
  });

  it('is not built when the form would hand over too little', async () => {
    const kit = join(mkdtempSync(join(tmpdir(), 'complaint-form-kit-')), 'kit.ts');
    writeFileSync(kit, 'export const filesKit = {\n  ...{html, nothing, msg},\n};\n');
    const error = await partWith(kit).then(
      () => undefined,
      (reason: unknown) => String(reason),
    );
    expect(error).to.match(/lacks .*readResponse/);
  });
});
