import {ComplaintForm} from './complaint-form.js';

/**
 * Makes `<complaint-form>` known to the page; the first one wins, and who brings another version is
 * told. Without a registry it does nothing.
 */
export function define(registry: CustomElementRegistry | undefined): void {
  const first = registry?.get('complaint-form');
  if (!first) registry?.define('complaint-form', ComplaintForm);
  else if ((first as Partial<typeof ComplaintForm>).version !== ComplaintForm.version) {
    console.warn(
      `<complaint-form>: ${ComplaintForm.version} is not used, another version is there`,
    );
  }
}
