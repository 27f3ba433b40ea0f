import {define} from './define.js';

/** The element that the script tag asks for with its `data-*`: each becomes the attribute of that name. */
function placeForm(script: HTMLScriptElement): void {
  const form = document.createElement('complaint-form');
  for (const {name, value} of script.attributes) {
    if (name.startsWith('data-')) form.setAttribute(name.slice('data-'.length), value);
  }
  script.after(form);
}

const script = document.currentScript;
define(customElements);
if (script instanceof HTMLScriptElement && script.dataset['endpoint'] !== undefined) {
  placeForm(script);
}
