/** An app with a lit-localize of its own, set up in its own way, in a language that the form lacks. */
import 'complaint-form';
import {configureLocalization, msg, updateWhenLocaleChanges} from '@lit/localize';
import {html, LitElement} from 'lit';

const {setLocale} = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['fr', 'it'],
  loadLocale: async (locale) => ({
    templates: {greeting: locale === 'fr' ? 'Bonjour' : 'Buongiorno', 2: 'not the form’s'},
  }),
});

customElements.define(
  'app-greeting',
  class extends LitElement {
    constructor() {
      super();
      updateWhenLocaleChanges(this);
    }

    /** For the test. */
    speak(locale) {
      return setLocale(locale);
    }

    render() {
      return html`<p>${msg('Good day', {id: 'greeting'})}</p>`;
    }
  },
);
