/** The browser's own accessibility tree of the form, as lines to read. */
import type {Page, SerializedAXNode} from 'puppeteer-core';

/** In Chromium alone: no other browser tells its tree. */
export async function accessibilityTree(page: Page): Promise<string> {
  const root = (await page.$('complaint-form')) ?? undefined;
  const tree = await page.accessibility.snapshot({...(root && {root}), interestingOnly: false});
  return tree ? lines(tree).join('\n') : '';
}

/** Boxes without a meaning of their own: what is in them counts. */
const seeThrough = new Set(['none', 'generic', 'strong', 'DescriptionList']);
/** They name a control, which is told with its name. */
const names = new Set(['LabelText', 'Legend']);
/** Parts of what stands above them, which has their text already. */
const noise = new Set(['InlineTextBox', 'ListMarker']);
/** One thing to the reader, whatever the browser makes it of. */
const whole = new Set([
  ...['heading', 'button', 'link', 'term'],
  ...['textbox', 'combobox', 'Date', 'InputTime'],
]);
const flags = ['focused', 'required', 'invalid', 'checked', 'disabled', 'expanded'] as const;

function lines(node: SerializedAXNode): string[] {
  const {role, name, children = []} = node;
  if (noise.has(role)) return [];
  if (role === 'StaticText') return name?.trim() ? [`text ${quoted(name)}`] : [];
  if (whole.has(role)) return [inWords(node)];
  const inside = children.flatMap(lines);
  if (names.has(role)) return inside.filter((line) => !isText(line));
  if (seeThrough.has(role)) return inside;
  if (role === 'listitem') return inside.map((line, index) => `${index === 0 ? '-' : ' '} ${line}`);
  if (!name && inside.length > 0 && inside.every(isText)) {
    const texts = inside.map((line) => line.slice('text '.length)).join(' ');
    return [`${role === 'paragraph' ? 'text' : role} ${texts}`];
  }
  return [inWords(node), ...inside.map((line) => `  ${line}`)];
}

function inWords(node: SerializedAXNode): string {
  const {role, name, level, value, description} = node;
  const said = [
    role === 'heading' ? `heading ${level ?? ''}` : role,
    ...(name ? [quoted(name)] : []),
    ...(value === undefined || value === '' ? [] : [`= ${quoted(String(value))}`]),
    ...flags.filter((flag) => node[flag] === true || node[flag] === 'true'),
  ].join(' ');
  return description ? `${said}, described: ${quoted(description)}` : said;
}

const isText = (line: string): boolean => line.startsWith('text ');

const quoted = (text: string): string => JSON.stringify(text.trim());
