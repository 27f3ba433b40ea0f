import {ComplaintForm} from './complaint-form.js';

/** Makes `<complaint-form>` known to the page; the first one wins. Without a DOM it does nothing. */
export function define(registry: CustomElementRegistry | undefined): void {
  if (registry && !registry.get('complaint-form')) {
    registry.define('complaint-form', ComplaintForm);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'complaint-form': ComplaintForm;
  }
}
