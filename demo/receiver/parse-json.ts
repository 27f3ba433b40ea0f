/** A JSON text's value, or nothing when it is no text that every reader would understand alike. */
export type JsonResult = {readonly ok: true; readonly value: unknown} | {readonly ok: false};

/** A complaint nests four deep. */
const DEEPEST = 16;

/**
 * Parses JSON as I-JSON wants it (RFC 7493): UTF-8 without errors and without a byte order mark
 * (RFC 8259 section 8.1), and no object with the same name twice: of two values `JSON.parse` would
 * silently take the last, while the next program may take the first. Nor a property `__proto__`: in
 * a program less careful than this it would become the object's prototype.
 */
export function parseJson(bytes: Uint8Array): JsonResult {
  try {
    // With ignoreBOM the mark stays in the text, where JSON.parse refuses it.
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isPlain(text) ? {ok: true, value} : {ok: false};
  } catch {
    return {ok: false};
  }
}

/** Strings and structure, nothing else matters; in valid JSON a quotation mark opens or closes a string. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:]/g;

/** Whether a valid JSON text has no repeated or dangerous name and does not nest too deep. */
function isPlain(text: string): boolean {
  const namesInside: Set<string>[] = [];
  let lastString = '';
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      if (namesInside.push(new Set()) > DEEPEST) return false;
    } else if (token === '}' || token === ']') {
      namesInside.pop();
    } else if (token === ':') {
      // Parsed, because "a" and "\u0061" are the same name.
      const name = JSON.parse(lastString) as string;
      const names = namesInside.at(-1);
      if (name === '__proto__' || names?.has(name)) return false;
      names?.add(name);
    } else {
      lastString = token;
    }
  }
  return true;
}
