/** The same, where the renderer puts a makeshift `document` into the server's global scope. */
import '@lit-labs/ssr/lib/install-global-dom-shim.js';

await import('./print.js');
