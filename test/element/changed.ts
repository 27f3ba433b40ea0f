import type {ComplaintForm} from '../../src/index.js';

/**
 * What was changed around or inside the form is on screen. The browser tells of attributes and
 * children after the script that changed them, so the task has to end first.
 */
export async function changed(form: ComplaintForm): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  do await form.updateComplete;
  while (form.isUpdatePending);
}
