/** Reads an XLIFF 1.2 file strictly, and with line numbers, which lit-localize does not. */
import {DOMParser, type Document, type Element, type Node} from '@xmldom/xmldom';

/** A stand-in for an expression or markup of the code, as `<x id="…" equiv-text="…"/>`. */
export interface Placeholder {
  readonly id: string;
  readonly text: string;
}

export type Content = readonly (string | Placeholder)[];

export interface Unit {
  readonly id: string;
  readonly line: number;
  readonly source: Content;
  /** As many as there are `<target>`s; one, when all is well. */
  readonly targets: readonly Content[];
  /** Of the target; set by `npm run localize` when the text in the code has changed. */
  readonly state: string | null;
  /** Elements and the like that lit-localize cannot read. */
  readonly foreign: readonly string[];
}

export interface Xliff {
  readonly version: string | null;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  readonly units: readonly Unit[];
}

/** A file that is no well-formed XML, or no XLIFF. */
export class XliffError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

export function parseXliff(text: string): Xliff {
  const document = parseXml(text);
  const [file, ...others] = document.getElementsByTagName('file');
  if (!file || others.length > 0) throw new XliffError('it must have one <file>', 1);
  return {
    version: document.documentElement?.getAttribute('version') ?? null,
    sourceLanguage: file.getAttribute('source-language'),
    targetLanguage: file.getAttribute('target-language'),
    units: [...file.getElementsByTagName('trans-unit')].map(readUnit),
  };
}

export function parseXml(text: string): Document {
  let fault: XliffError | undefined;
  const onError = (
    _level: string,
    message: string,
    {locator}: {locator?: {lineNumber?: number}},
  ) => {
    fault ??= new XliffError(message, locator?.lineNumber ?? 1);
    // The least fault stops the parser, which wraps this error in one of its own.
    throw fault;
  };
  try {
    return new DOMParser({onError}).parseFromString(text, 'text/xml');
  } catch (error) {
    throw fault ?? error;
  }
}

function readUnit(unit: Element): Unit {
  const [source] = unit.getElementsByTagName('source');
  const targets = [...unit.getElementsByTagName('target')];
  return {
    id: unit.getAttribute('id') ?? '',
    line: unit.lineNumber ?? 1,
    source: source ? readContent(source) : [],
    targets: targets.map(readContent),
    state: targets[0]?.getAttribute('state') ?? null,
    foreign: targets.flatMap((target) => [...target.childNodes].filter(isForeign)).map(nameOf),
  };
}

function readContent(element: Element): Content {
  return [...element.childNodes].map((node) =>
    isPlaceholder(node)
      ? {id: node.getAttribute('id') ?? '', text: node.getAttribute('equiv-text') ?? ''}
      : (node.textContent ?? ''),
  );
}

const isPlaceholder = (node: Node): node is Element => node.nodeName === 'x';
const isForeign = (node: Node): boolean => node.nodeType !== node.TEXT_NODE && !isPlaceholder(node);
const nameOf = ({nodeName}: Node): string => nodeName;
