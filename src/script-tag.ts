import {ComplaintForm} from './complaint-form.js';
import {filesKit} from './files-kit.js';
import {provideFilesPart} from './files-part-later.js';

/**
 * Puts the form that the script tag asks for with its `data-*` right after it, or at the end of the
 * body if the tag stands in the head; each becomes the attribute of that name. Run again, as where
 * Turbo has exchanged the page's body, it does so unless the form is there.
 */
function placeForm(): void {
  // A module does not know its own tag.
  const script =
    document.currentScript ?? document.querySelector('script[type=module][data-endpoint]');
  const endpoint = script?.getAttribute('data-endpoint');
  if (!script || typeof endpoint !== 'string') return;
  const place = (): void => {
    const forms = [...document.querySelectorAll('complaint-form')];
    if (forms.some((form) => form.getAttribute('endpoint') === endpoint)) return;
    const form = document.createElement('complaint-form');
    for (const {name, value} of script.attributes) {
      if (name.startsWith('data-')) form.setAttribute(name.slice('data-'.length), value);
    }
    if (document.head.contains(script)) document.body.append(form);
    else script.after(form);
  };
  // From the head a script may run before the body is there, or while its end is still to come.
  if (document.head.contains(script) && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', place);
  } else place();
}

// A script that is run again ends before this line: see `intro` in vite.config.ts, which calls
// placeForm() as well.
// The part that deals with files comes with a script tag of its own, if the page wants it.
Object.assign(ComplaintForm, {files: {kit: filesKit, provide: provideFilesPart}});
customElements.define('complaint-form', ComplaintForm);
placeForm();
