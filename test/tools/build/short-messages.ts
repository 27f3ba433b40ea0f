/**
 * Leaves out of a build what only people need: the translator's notes, and the words in message IDs.
 * `msg(text, {id: 'account.email.label', desc})` becomes `msg(text, {id: '2'})`.
 */
import {readFileSync} from 'node:fs';
import type {CallExpression, Node, ObjectExpression, Property} from 'estree';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';
import type {Plugin} from 'vite';

/** Every translation has the same IDs, so any one of them tells which there are. */
const TRANSLATION = 'src/localization/generated/it.ts';

/** lit-localize makes IDs for messages that have none; ours all have one, as the checks make sure. */
const ID_MAKER = /@lit\/localize\/internal\/id-generation\.js$/;

/** What an ESTree parser adds to each node. */
type Positioned = Node & {start: number; end: number};

export function shortMessages(): Plugin {
  const shortIds = new Map<string, string>();
  return {
    name: 'short-messages',
    apply: 'build',
    // By then TypeScript has become JavaScript.
    enforce: 'post',
    buildStart() {
      const ids = readFileSync(TRANSLATION, 'utf8').matchAll(/^\s*'([^']+)':/gm);
      for (const [, id = ''] of ids) shortIds.set(id, shortIds.size.toString(36));
    },
    load: (file) => (ID_MAKER.test(file) ? 'export function generateMsgId() {}' : null),
    transform(code, file) {
      if (!file.includes('/src/')) return null;
      const shorter = new MagicString(code);
      const isTranslation = file.includes('/generated/');
      walk(this.parse(code) as Node, {
        enter(node) {
          if (isMsgCall(node)) shortenOptions(node, shorter, shortIds);
          if (isTranslation && node.type === 'ObjectExpression') dropKeys(node, shorter, shortIds);
        },
      });
      return {code: shorter.toString(), map: shorter.generateMap({hires: true})};
    },
  };
}

const isMsgCall = (node: Node): node is CallExpression =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg';

function shortenOptions(
  {arguments: [, options]}: CallExpression,
  code: MagicString,
  shortIds: ReadonlyMap<string, string>,
): void {
  if (options?.type !== 'ObjectExpression') return;
  const id = options.properties.find((property) => nameOf(property as Property) === 'id');
  const {start, end} = options as Positioned;
  code.overwrite(start, end, `{id:"${shortOf((id as Property).value, shortIds)}"}`);
}

/** The short IDs count the messages, so a list of them needs no keys. */
function dropKeys(
  node: ObjectExpression,
  code: MagicString,
  shortIds: ReadonlyMap<string, string>,
): void {
  const properties = node.properties as Property[];
  properties.forEach(({key}, index) => {
    if (shortOf(key, shortIds) !== index.toString(36)) throw new Error(`${TRANSLATION}: order`);
  });
  const texts = properties.map(({value}) => {
    const {start, end} = value as Positioned;
    return code.original.slice(start, end);
  });
  const {start, end} = node as Positioned;
  code.overwrite(
    start,
    end,
    `Object.fromEntries([${texts.join()}].map((text, index) => [index.toString(36), text]))`,
  );
}

/** Throws when the translations do not have the message: then they are out of date. */
function shortOf(node: Node, shortIds: ReadonlyMap<string, string>): string {
  const id = node.type === 'Literal' ? String(node.value) : '';
  const short = shortIds.get(id);
  if (short === undefined) throw new Error(`${TRANSLATION} lacks "${id}"; run npm run localize`);
  return short;
}

const nameOf = ({key}: Property): string => (key.type === 'Identifier' ? key.name : '');
