/** Makes the part that deals with files a file of its own, which takes what it uses from the form. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Plugin} from 'vite';

const KIT = 'src/files-kit.ts';

/** For the form: the part comes later. */
export function filesPartLater(): Plugin {
  return {
    name: 'files-part-later',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('/files-part.js') ? resolve('src/files-part-later.ts') : undefined,
  };
}

/** What stands for all that is the form's. */
export const FORMS_OWN = 'virtual:form';

/** Of what the part imports, its own files are in it, and its translations. */
const OWN =
  /\/src\/(files\/|form-files|files-tag|complaint\/accept|page\/file-events|views\/fields\/files\.|localization\/(file-words|generated\/it))|virtual:messages/;

/**
 * For the part: all else that it imports is the form's. The file waits until the form is defined, and
 * gives itself to it.
 */
export function filesPartOf(version: string, kit = KIT): Plugin {
  return {
    name: 'files-part-of-the-form',
    apply: 'build',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const found = await this.resolve(id, importer, {...options, skipSelf: true});
      return id === FORMS_OWN || (found && importer && !OWN.test(found.id))
        ? {id: FORMS_OWN, external: true}
        : found;
    },
    renderChunk(code) {
      const known = namesIn(readFileSync(kit, 'utf8'));
      const [, form] = /^var part = \(?function\(exports, (\w+)\)/m.exec(code) ?? [];
      if (!form) this.error('The part is not wrapped as expected.');
      const used = [...code.matchAll(new RegExp(`\\b${form}\\.(\\w+)`, 'g'))].map(
        ([, name]) => name ?? '',
      );
      const missing = used.filter((name) => !known.has(name));
      if (missing.length > 0) this.error(`${kit} lacks ${missing.join(', ')}`);
      return null;
    },
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk') file.code = waitingForForm(file.code, version);
    },
  };
}

function namesIn(code: string): Set<string> {
  const names = [...code.matchAll(/\.\.\.\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(','),
  );
  return new Set(names.map((name) => name.trim()));
}

function waitingForForm(code: string, version: string): string {
  return `customElements.whenDefined('complaint-form').then(()=>{
const form=customElements.get('complaint-form');
if(form.version!=='${version}'||!form.files)
return console.warn('<complaint-form>: complaint-form.files.js is of another version than the form');
${code.trim()}
form.files.provide(part.FilesPart)});
`;
}
