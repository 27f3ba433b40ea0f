/** The npm entry `complaint-form`: defines the tag, where there is a page. */
import {define} from './define.js';

// On a server Lit has a registry of its own, and a renderer may have a makeshift document. There the
// tag stays unknown: it is printed as it is, with what stands inside, and comes to life on the page.
const {document, customElements} = globalThis as Partial<typeof globalThis>;
if (document && 'documentElement' in document) define(customElements);

export * from './element.js';
