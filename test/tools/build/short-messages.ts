/**
 * Makes the messages of a build short: all English texts stand in one list, which compresses well,
 * and nothing is left of the translator's notes and of the words in message IDs.
 * `msg('Back', {id: 'form.back.button', desc: '…'})` becomes `message(45)`.
 */
import {readFileSync} from 'node:fs';
import MagicString from 'magic-string';
import {Visitor, type ESTree, type Plugin} from 'vite';
import {parseXliff, type Unit} from '../translations/xliff.js';

/** Every translation has the same messages, so any one of them tells which there are. */
const TRANSLATION = 'locales/it.xlf';

const MESSAGES = 'virtual:messages';

/** lit-localize makes IDs for messages that have none; ours all have one, as the checks make sure. */
const ID_MAKER = /@lit\/localize\/internal\/id-generation\.js$/;

/** @param isHere which messages are in this build, by their IDs */
export function shortMessages(isHere: (id: string) => boolean = () => true): Plugin {
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
      return file === MESSAGES ? messageModule(messages, isHere) : null;
    },
    transform(code, file) {
      if (!file.includes('/src/')) return null;
      const shorter = new MagicString(code);
      const isTranslation = file.includes('/generated/');
      new Visitor({
        CallExpression(node) {
          const {callee} = node;
          if (callee.type === 'Identifier' && callee.name === 'msg')
            shortenCall(node, shorter, messages);
        },
        ObjectExpression(node) {
          if (isTranslation) dropKeys(node, shorter, messages, isHere);
        },
      }).visit(this.parse(code));
      if (shorter.toString().includes('message(')) {
        shorter.prepend(`import {message} from '${MESSAGES}';`);
      }
      // Texts beside texts compress best.
      if (isTranslation) shorter.prepend(`import '${MESSAGES}';`);
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

/** Texts with placeholders stay where their expressions are; 0 takes their place here. */
function messageModule(messages: readonly Unit[], isHere: (id: string) => boolean): string {
  const texts = messages.map((unit) => (isHere(unit.id) ? (plainText(unit) ?? 0) : 0));
  return `
    import {msg} from '@lit/localize';
    const texts = ${JSON.stringify(texts)};
    export const message = (index) => msg(texts[index], {id: index.toString(36)});`;
}

function plainText({source}: Unit): string | undefined {
  return source.every((part) => typeof part === 'string') ? source.join('') : undefined;
}

function shortenCall(
  call: ESTree.CallExpression,
  code: MagicString,
  messages: readonly Unit[],
): void {
  const [text, options] = call.arguments;
  if (options?.type !== 'ObjectExpression') return;
  const id = propertiesOf(options).find(({key}) => key.type === 'Identifier' && key.name === 'id');
  const index = indexOf(id?.value, messages);
  if (text?.type === 'Literal') {
    if (plainText(messages[index]!) !== text.value) throw outOfDate(messages[index]!.id);
    code.overwrite(call.start, call.end, `message(${index})`);
  } else {
    code.overwrite(options.start, options.end, `{id:"${index.toString(36)}"}`);
  }
}

/** The short IDs count the messages, so a list of them needs no keys. */
function dropKeys(
  node: ESTree.ObjectExpression,
  code: MagicString,
  messages: readonly Unit[],
  isHere: (id: string) => boolean,
): void {
  const texts: string[] = [];
  for (const {key, value} of propertiesOf(node)) {
    const index = indexOf(key, messages);
    if (isHere(messages[index]?.id ?? ''))
      texts[index] = code.original.slice(value.start, value.end);
  }
  const list = `Object.fromEntries([${texts.join()}].flatMap((t, i) => [[i.toString(36), t]]))`;
  code.overwrite(node.start, node.end, list);
}

function propertiesOf({properties}: ESTree.ObjectExpression): ESTree.ObjectProperty[] {
  return properties.filter((property) => property.type === 'Property');
}

function indexOf(node: ESTree.Node | undefined, messages: readonly Unit[]): number {
  const id = node?.type === 'Literal' ? String(node.value) : '';
  const index = messages.findIndex((message) => message.id === id);
  if (index === -1) throw outOfDate(id);
  return index;
}

const outOfDate = (id: string): Error =>
  new Error(`${TRANSLATION}: "${id}" is not as in the code; run npm run localize`);
