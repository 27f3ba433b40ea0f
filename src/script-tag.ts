import {ComplaintForm} from './complaint-form.js';

/** The element that the script tag asks for with its `data-*`: each becomes the attribute of that name. */
function placeForm(script: HTMLScriptElement): void {
  const form = document.createElement('complaint-form');
  for (const {name, value} of script.attributes) {
    if (name.startsWith('data-')) form.setAttribute(name.slice('data-'.length), value);
  }
  script.after(form);
}

const script = document.currentScript;
// That there is none yet, the build sees to: see `intro` in vite.config.ts.
customElements.define('complaint-form', ComplaintForm);
if (script instanceof HTMLScriptElement && script.dataset['endpoint'] !== undefined) {
  placeForm(script);
}
