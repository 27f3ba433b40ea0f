/**
 * Makes the messages of a build short: all English texts stand in one list, which compresses well,
 * and nothing is left of the translator's notes and of the words in message IDs.
 * `msg('Back', {id: 'form.back.button', desc: '…'})` becomes `message(45)`.
 */
import {readFileSync} from 'node:fs';
import type {CallExpression, Node, ObjectExpression, Property} from 'estree';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';
import {parseXliff, type Unit} from '../translations/xliff.js';

/** Every translation has the same messages, so any one of them tells which there are. */
const TRANSLATION = 'locales/it.xlf';

const MESSAGES = 'virtual:messages';

/** lit-localize makes IDs for messages that have none; ours all have one, as the checks make sure. */
const ID_MAKER = /@lit\/localize\/internal\/id-generation\.js$/;

/** What an ESTree parser adds to each node. */
type Positioned = Node & {start: number; end: number};

export function shortMessages(): Plugin {
  let messages: readonly Unit[] = [];
  return {
    name: 'short-messages',
    apply: 'build',
    // By then TypeScript has become JavaScript.
    enforce: 'post',
    buildStart() {
      const {units} = parseXliff(readFileSync(TRANSLATION, 'utf8'));
      messages = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    resolveId: (id) => (id === MESSAGES ? id : null),
    load(file) {
      if (ID_MAKER.test(file)) return 'export function generateMsgId() {}';
      return file === MESSAGES ? messageModule(messages) : null;
    },
    transform(code, file) {
      if (!file.includes('/src/')) return null;
      const shorter = new MagicString(code);
      const isTranslation = file.includes('/generated/');
      walk(this.parse(code) as Node, {
        enter(node) {
          if (isMsgCall(node)) shortenCall(node, shorter, messages);
          if (isTranslation && node.type === 'ObjectExpression') dropKeys(node, shorter, messages);
        },
      });
      if (shorter.toString().includes('message(')) {
        shorter.prepend(`import {message} from '${MESSAGES}';`);
      }
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

/** Texts with placeholders stay where their expressions are; 0 takes their place here. */
function messageModule(messages: readonly Unit[]): string {
  const texts = messages.map((unit) => plainText(unit) ?? 0);
  return `
    import {msg} from '@lit/localize';
    const texts = ${JSON.stringify(texts)};
    export const message = (index) => msg(texts[index], {id: index.toString(36)});`;
}

function plainText({source}: Unit): string | undefined {
  return source.every((part) => typeof part === 'string') ? source.join('') : undefined;
}

const isMsgCall = (node: Node): node is CallExpression =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg';

function shortenCall(call: CallExpression, code: MagicString, messages: readonly Unit[]): void {
  const [text, options] = call.arguments;
  if (options?.type !== 'ObjectExpression') return;
  const id = options.properties.find((property) => nameOf(property as Property) === 'id');
  const index = indexOf((id as Property).value, messages);
  if (text?.type === 'Literal') {
    if (plainText(messages[index]!) !== text.value) throw outOfDate(messages[index]!.id);
    overwrite(call, `message(${index})`, code);
  } else {
    overwrite(options, `{id:"${index.toString(36)}"}`, code);
  }
}

/** The short IDs count the messages, so a list of them needs no keys. */
function dropKeys(node: ObjectExpression, code: MagicString, messages: readonly Unit[]): void {
  const texts: string[] = [];
  for (const {key, value} of node.properties as Property[]) {
    const {start, end} = value as Positioned;
    texts[indexOf(key, messages)] = code.original.slice(start, end);
  }
  overwrite(node, `Object.fromEntries([${texts.join()}].map((t, i) => [i.toString(36), t]))`, code);
}

function indexOf(node: Node, messages: readonly Unit[]): number {
  const id = node.type === 'Literal' ? String(node.value) : '';
  const index = messages.findIndex((message) => message.id === id);
  if (index === -1) throw outOfDate(id);
  return index;
}

const outOfDate = (id: string): Error =>
  new Error(`${TRANSLATION}: "${id}" is not as in the code; run npm run localize`);

function overwrite(node: Node, text: string, code: MagicString): void {
  const {start, end} = node as Positioned;
  code.overwrite(start, end, text);
}

const nameOf = ({key}: Property): string => (key.type === 'Identifier' ? key.name : '');
