/** A domain with letters that ASCII has not; whoever reads a URL would see no other part in it. */
const INTERNATIONAL_DOMAIN = /^(?:[\w.-]*\P{ASCII})+[\w.-]*$/u;

/**
 * An e-mail address as it is sent: a domain in other letters in its ASCII form, as
 * `ada@xn--mnchen-3ya.example` for `ada@münchen.example`. What is no such domain stays as it is.
 *
 * @see https://www.unicode.org/reports/tr46/ as browsers and Node read the host of a URL
 */
export function asciiEmail(text: string): string {
  const start = text.lastIndexOf('@') + 1;
  const domain = text.slice(start);
  if (start === 0 || !INTERNATIONAL_DOMAIN.test(domain)) return text;
  try {
    return text.slice(0, start) + new URL(`http://${domain}`).hostname;
  } catch {
    return text;
  }
}
