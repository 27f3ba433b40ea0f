/** Pages with nothing but a form and what a test adds. */
import {html, SCRIPT, type Resource} from './site.js';

export interface FormPage {
  readonly endpoint: string;
  readonly language?: 'en' | 'it';
  /** Attributes of the form. */
  readonly attributes?: string;
  /** What stands before the form, and after it. */
  readonly before?: string;
  readonly after?: string;
  /** How the script is loaded. */
  readonly loading?: string;
  readonly headers?: Resource['headers'];
}

/** So far above the form that whoever goes to it is seen to scroll; the browser does not scroll by itself. */
export const HIGH = `<script>history.scrollRestoration = 'manual'</script>
<p><input id="search" aria-label="Search"></p><p style="height: 3000px">Support</p>`;

export function formPage({
  endpoint,
  language = 'en',
  attributes = '',
  before = '',
  after = '',
  loading = 'defer',
  headers = {},
}: FormPage): Resource {
  return html(
    `<!doctype html><html lang="${language}"><head><script src="${SCRIPT}" ${loading}></script></head>
<body>${before}<complaint-form endpoint="${endpoint}" ${attributes}></complaint-form>${after}`,
    headers,
  );
}
