/** The names of keys, as @web/test-runner-commands takes them, in the code points of WebDriver. */

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
};

export function codesOf(keys: readonly string[]): string[] {
  return keys.map((key) => {
    const code = codes[key];
    if (code !== undefined) return code;
    if ([...key].length === 1) return key === '\n' ? '\uE007' : key;
    throw new Error(`No key is called "${key}"`);
  });
}
