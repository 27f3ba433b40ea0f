import 'complaint-form';
import {createApp, ref} from 'vue/dist/vue.esm-bundler.js';
import {settings} from '../settings.js';

const app = createApp({
  setup: () => ({settings, told: ref('')}),
  template: `
    <complaint-form
      endpoint="/complaints"
      lang="en"
      :categories="settings.categories"
      :prefill="settings.prefill"
      :headers="settings.headers"
      :transport="settings.transport"
      @complaint-step="told += $event.detail.step + ' '"
      @complaint-sent="told += 'reference: ' + $event.detail.reference + ' '"
    >
      <p>Write to us.</p>
    </complaint-form>
    <output>{{ told }}</output>
  `,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
app.mount('main');
