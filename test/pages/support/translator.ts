/** Browsers and extensions that translate a page: what they do to the nodes of the form. */
import type {JSHandle} from 'puppeteer-core';
import type {FormUser} from './form-user.js';

/** The blanks between elements are texts as well. */
const blanksToo = 'font elements, for blanks too';

/** As Chromium does it. */
const fonts = (texts: readonly Text[]): void => {
  for (const text of texts) {
    const outer = document.createElement('font' as string);
    outer.append(document.createElement('b'));
    outer.firstElementChild!.textContent = text.data.toUpperCase();
    text.replaceWith(outer);
  }
};

/** What translators leave: other nodes than were there; their words are in capitals. */
const ways: Readonly<Record<string, (texts: readonly Text[]) => void>> = {
  'font elements': fonts,
  [blanksToo]: fonts,
  'elements around the texts': (texts) => {
    for (const text of texts) {
      const outer = document.createElement('span');
      text.before(outer);
      outer.append(text);
      text.data = text.data.toUpperCase();
    }
  },
  'an element for each word': (texts) => {
    for (const text of texts) {
      for (const word of text.data.toUpperCase().split(/(?<= )/)) {
        const part = document.createElement('b');
        part.textContent = word;
        text.before(part);
      }
      text.remove();
    }
  },
  'an element around one word of each text': (texts) => {
    for (const text of texts) {
      const word = /\w{4,}/.exec(text.data);
      if (!word) continue;
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      range.surroundContents(document.createElement('b'));
    }
  },
  'each text in two languages': (texts) => {
    for (const text of texts) {
      const other = document.createElement('font' as string);
      other.textContent = ` [${text.data.trim().toUpperCase()}]`;
      text.after(other);
    }
  },
  'other texts of whole blocks': (texts) => {
    for (const block of new Set(texts.map(({parentElement}) => parentElement!)))
      if (block.childElementCount === 0) block.textContent = block.textContent.toUpperCase();
  },
};

export const WAYS = Object.keys(ways);

/** The nodes of all that the form says. */
export function textsOf({element}: FormUser, withBlanks = false): Promise<JSHandle<Text[]>> {
  return element.evaluateHandle(({shadowRoot}, all) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.filter(({data}) => all || data.trim());
  }, withBlanks);
}

/** Translates what is on screen, and once more what the form builds anew in answer to that. */
export async function translate(user: FormUser, way: string): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const texts = await textsOf(user, way === blanksToo);
    const root = await user.element.evaluateHandle(({shadowRoot}) =>
      shadowRoot!.querySelector('.root')!,
    );
    await texts.evaluate(ways[way]!);
    await user.settled();
    if (await root.evaluate(({isConnected}) => isConnected)) return;
  }
}

/** A translator at work: what it begins with, and what it does once the form has changed. */
export const latecomers: Readonly<Record<string, (texts: Text[]) => () => void>> = {
  'comes late': (texts) => {
    const given = texts.map((text) => ({text, words: text.data.toUpperCase()}));
    return () => {
      for (const {text, words} of given) {
        const outer = document.createElement('font' as string);
        outer.textContent = words;
        if (text.isConnected) text.replaceWith(outer);
      }
    };
  },
  'puts the original back': (texts) => {
    const given = texts.map((text) => ({
      text,
      words: text.data,
      outer: document.createElement('font' as string),
    }));
    for (const {text, words, outer} of given) {
      outer.textContent = words.toUpperCase();
      text.replaceWith(outer);
    }
    return () => {
      for (const {text, words, outer} of given) {
        outer.replaceWith(text);
        text.data = words;
      }
    };
  },
};
