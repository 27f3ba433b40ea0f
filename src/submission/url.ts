/** The URL, if the text is one. `URL.canParse` is missing in browsers of 2023. */
export function parseUrl(text: string, baseUrl: string): URL | undefined {
  try {
    return new URL(text, baseUrl);
  } catch {
    return undefined;
  }
}
