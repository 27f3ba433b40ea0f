/** The project as lit-localize sees it: its settings, and the messages in its code. */
import {basename, join, relative} from 'node:path';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import type {ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import ts from 'typescript';

export const CONFIG_FILE = 'locales/lit-localize.json';

export interface Project {
  readonly localizer: RuntimeLitLocalizer;
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
  readonly xliffDir: string;
  /** Where the generated modules are committed. */
  readonly generatedDir: string;
  readonly messages: readonly ProgramMessage[];
  /** What is wrong with the messages in the code, a line each. */
  readonly faults: readonly string[];
}

/** Opens the project; `outputDir` puts the generated modules somewhere else. */
export function openProject(configFile: string, outputDir?: string): Project {
  const config = readConfigFileAndWriteSchema(configFile);
  const {output, interchange, sourceLocale, targetLocales} = config;
  if (output.mode !== 'runtime' || interchange.format !== 'xliff') {
    throw new Error(`${configFile}: its output is not of mode runtime, or it uses no XLIFF`);
  }
  const elsewhere = outputDir && {
    outputDir,
    localeCodesModule: join(outputDir, basename(output.localeCodesModule ?? '')),
  };
  const localizer = new RuntimeLitLocalizer({...config, output: {...output, ...elsewhere}});
  const {messages, errors} = localizer.extractSourceMessages();
  const faults = [...errors.map(faultOfDiagnostic), ...messages.flatMap(faultsOfMessage)];
  if (messages.length === 0) faults.push(`${configFile}: no msg() is found in its inputFiles`);
  return {
    localizer,
    sourceLocale,
    targetLocales,
    xliffDir: relative('', config.resolve(interchange.xliffDir)),
    generatedDir: relative('', config.resolve(output.outputDir)),
    messages,
    faults,
  };
}

/** `area.name.role`, each part of letters, digits and hyphens. */
const ID = /^[a-z][a-zA-Z0-9-]*(\.[a-z0-9][a-zA-Z0-9-]*){2}$/;

function faultsOfMessage({name, node, file, desc}: ProgramMessage): string[] {
  const at = place(file, node.getStart(file));
  const faults: string[] = [];
  // Without an id lit-localize makes one from a hash of the text: it changes with the text.
  if (!ID.test(name)) faults.push(`${at}: msg() has no id of the form area.name.role`);
  if (!desc?.trim()) faults.push(`${at}: msg() has no desc, the note for the translator`);
  return faults;
}

function faultOfDiagnostic({file, start = 0, messageText}: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  return file ? `${place(file, start)}: ${text}` : text;
}

function place(file: ts.SourceFile, position: number): string {
  const {line} = file.getLineAndCharacterOfPosition(position);
  return `${relative('', file.fileName)}:${line + 1}`;
}
