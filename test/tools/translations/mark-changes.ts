/** Compares a translator's file before and after new texts came in from the code. */
import {XMLSerializer, type Document, type Element} from '@xmldom/xmldom';
import {parseXml} from './xliff.js';

/** XLIFF's word for a translation that somebody should look at again. */
const REVIEW = 'needs-review-translation';

/** The file as it is after, with a mark on each translation of a text that has changed. */
export function markChanges(before: string, after: string): string {
  const old = new Map(unitsOf(parseXml(before)).map((unit) => [unit.getAttribute('id'), unit]));
  const document = parseXml(after);
  for (const unit of unitsOf(document)) {
    const oldUnit = old.get(unit.getAttribute('id'));
    const [source] = unit.getElementsByTagName('source');
    const [target] = unit.getElementsByTagName('target');
    const [oldSource] = oldUnit?.getElementsByTagName('source') ?? [];
    if (!source || !target || !oldSource) continue;
    if (wording(source) === wording(oldSource)) renamePlaceholders(target, source);
    else target.setAttribute('state', REVIEW);
  }
  return new XMLSerializer().serializeToString(document);
}

const unitsOf = (document: Document): Element[] => [...document.getElementsByTagName('trans-unit')];

/** The text as a translator sees it: what an expression is called in the code does not matter. */
const wording = (source: Element): string =>
  [...source.childNodes]
    .map((node) => (isElement(node) ? `<${node.getAttribute('id') ?? ''}>` : node.nodeValue))
    .join('');

/** An expression that was only renamed in the code is renamed in the translation. */
function renamePlaceholders(target: Element, source: Element): void {
  const names = new Map(
    [...source.getElementsByTagName('x')].map((x) => [x.getAttribute('id'), x]),
  );
  for (const x of target.getElementsByTagName('x')) {
    const name = names.get(x.getAttribute('id'))?.getAttribute('equiv-text');
    if (name) x.setAttribute('equiv-text', name);
  }
}

const isElement = (node: {nodeType: number; ELEMENT_NODE: number}): node is Element =>
  node.nodeType === node.ELEMENT_NODE;
