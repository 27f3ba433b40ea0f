/** Prints a page on a server. */
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import 'complaint-form';

const page = html`<main>
  <complaint-form endpoint=${'/complaints'} lang="en"><p>Write to us.</p></complaint-form>
</main>`;

process.stdout.write(await collectResult(render(page)));
