/** What is wrong with the translations of one language: lit-localize itself accepts most of it. */
import type {ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {parseXliff, XliffError, type Content, type Unit, type Xliff} from './xliff.js';

export interface Translations {
  /** The file's name, for the faults. */
  readonly file: string;
  readonly text: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** A line for each fault: where it is, what it is, and what to do. */
export function checkXliff(
  {file, text, sourceLocale, targetLocale}: Translations,
  messages: readonly ProgramMessage[],
): string[] {
  let xliff: Xliff;
  try {
    xliff = parseXliff(text);
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    return [`${file}:${error.line}: cannot be read (${error.message}); mend or restore the file`];
  }

  const faults: string[] = [];
  const {version, sourceLanguage, targetLanguage, units} = xliff;
  const expectAttribute = (name: string, found: string | null, expected: string): void => {
    if (found !== expected)
      faults.push(`${file}: ${name} is "${found ?? ''}"; write "${expected}"`);
  };
  expectAttribute('version', version, '1.2');
  expectAttribute('source-language', sourceLanguage, sourceLocale);
  expectAttribute('target-language', targetLanguage, targetLocale);

  const inCode = new Map(messages.map((message) => [message.name, message]));
  const seen = new Set<string>();
  for (const unit of units) {
    const message = inCode.get(unit.id);
    const at = `${file}:${unit.line}: ${unit.id}`;
    if (seen.has(unit.id)) faults.push(`${at} stands there twice; delete one`);
    else if (!message) faults.push(`${at} is not in the code any more; run npm run localize`);
    else faults.push(...faultsOfUnit(unit, message).map((fault) => `${at} ${fault}`));
    seen.add(unit.id);
  }
  for (const id of inCode.keys()) {
    if (!seen.has(id)) faults.push(`${file}: ${id} is missing; run npm run localize, translate it`);
  }
  return faults;
}

function faultsOfUnit(unit: Unit, message: ProgramMessage): string[] {
  const [target, ...others] = unit.targets;
  const code = contentOf(message);
  const faults: string[] = [];
  if (written(unit.source) !== written(code)) {
    faults.push('has another text in the code by now; run npm run localize, check its <target>');
  }
  if (!target) return [...faults, 'has no <target>; translate its <source>'];
  if (others.length > 0) return [...faults, 'has more than one <target>; delete the others'];
  if (written(target).trim() === '') return [...faults, 'has an empty <target>; translate it'];
  if (unit.state !== null) {
    faults.push(
      `was translated from another text; check its <target>, delete state="${unit.state}"`,
    );
  }
  for (const name of unit.foreign) {
    faults.push(`has a ${name} in its <target>; only text and <x/> may stand there`);
  }
  return [...faults, ...faultsOfPlaceholders(target, code), ...faultsOfText(target, unit, message)];
}

/** Each must be there once, unchanged; their order is free. */
function faultsOfPlaceholders(target: Content, code: Content): string[] {
  const [found, expected] = [placeholders(target), placeholders(code)];
  return [
    ...without(expected, found).map((x) => `lacks ${x} in its <target>; copy it from the <source>`),
    ...without(found, expected).map((x) => `has an unknown ${x} in its <target>; take it out`),
  ];
}

function faultsOfText(target: Content, {source}: Unit, {tag}: ProgramMessage): string[] {
  const faults: string[] = [];
  // lit-localize escapes these for HTML, but only messages with markup are HTML.
  if (tag !== 'html' && target.some((part) => typeof part === 'string' && /[&<>]/.test(part))) {
    faults.push('has &, < or > in its <target>, which would be shown as an entity; use words');
  }
  if (edges(target) !== edges(source)) {
    faults.push('begins or ends with other white space than its <source>; make them alike');
  }
  return faults;
}

const contentOf = ({contents}: ProgramMessage): Content =>
  contents.map((part) =>
    typeof part === 'string' ? part : {id: String(part.index), text: part.untranslatable},
  );

const write = (part: Content[number]): string =>
  typeof part === 'string' ? part : `<x id="${part.id}" equiv-text="${part.text}"/>`;

const written = (content: Content): string => content.map(write).join('');

const placeholders = (content: Content): string[] =>
  content.filter((part) => typeof part !== 'string').map(write);

/** What is in `all` and, as often, not in `some`. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some];
  return all.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

const edges = (content: Content): string => written(content).replace(/\S(.*\S)?/su, '|');
