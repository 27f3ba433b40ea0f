import {plainQuestions} from '../../src/complaint/questions.js';
import type {Configuration} from '../../src/session/world.js';
import {categories} from '../support/fixtures.js';
import {settingsWith} from '../submission/settings.js';

/** A page that sets nothing unusual, but for what the test is about. */
export function configurationWith(change: Partial<Configuration> = {}): Configuration {
  const {url, ...settings} = settingsWith();
  return {
    ...settings,
    endpoint: {url},
    autosave: 'session',
    prefill: {},
    organization: '',
    supportUrl: '',
    categories,
    questions: plainQuestions,
    locale: 'it',
    acknowledgeWithin: {businessDays: 2},
    resolveWithin: {businessDays: 7},
    holidays: new Set(),
    uploadEndpoint: {mend: ''},
    uploadTypes: '',
    uploadMaxSize: 10_000_000,
    uploadMaxFiles: 10,
    ...change,
  };
}
