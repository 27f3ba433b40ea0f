/** Both forms must do the same job, or the comparison is worth nothing. */
import {complaintSchema} from '../../src/schema.js';
import {answers} from './journey.js';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

const CALM = {cpu: 1, network: 'fast'} as const;

/** Has each form find a mistake, then send a complaint in each language; throws when one does not. */
export async function checkHonesty(stage: Stage): Promise<void> {
  for (const form of stage.forms) {
    for (const language of ['en', 'it']) {
      await stage.visit(form, CALM, sendComplaint, language);
      const {data, error} = complaintSchema.safeParse(stage.site.complaints.at(-1));
      if (error) throw new Error(`${form.name} sends what is no complaint: ${error.message}`);
      const label = {en: 'Fees and charges', it: 'Commissioni e costi'}[language];
      if (data.locale !== language || data.subject.label !== label) {
        throw new Error(`${form.name} does not speak ${language}`);
      }
    }
  }
}

async function sendComplaint(visit: Visit): Promise<void> {
  await visit.ask('press', '[type=submit]');
  await visit.expect('#error-summary a');
  await visit.expect('[name=email][aria-invalid=true]');
  await visit.ask('goOn', answers.account);
  await visit.expect('option[value=ZW]');
  await visit.ask('goOn', answers.person);
  await visit.ask('goOn', answers.subject);
  await visit.ask('goOn', answers.details);
  await visit.ask('press', '[type=submit]');
  await visit.page.waitForFunction("!probe.find('[type=submit]')", {timeout: 5000});
}
