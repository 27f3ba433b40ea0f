/** What a page in TypeScript writes. Only its types are checked. */
import 'complaint-form';
import type {Category, Complaint, ComplaintSentEvent} from 'complaint-form';

const form = document.createElement('complaint-form');
form.endpoint = '/complaints';
form.setAttribute('support-url', '/support');
form.autosave = 'local';
form.categories = [{value: 'fees', label: 'Fees'}] satisfies Category[];
form.prefill = {account: {email: 'ada@example.org'}};
form.headers = {'X-CSRF-Token': 'token'};
form.transport = (request: Request): Promise<Response> => fetch(request);
form.reset();
form.focus({preventScroll: true});

form.addEventListener('complaint-step', ({detail: {step, index, total}}) => {
  const names: ('account' | 'person' | 'subject' | 'details' | 'review' | 'done')[] = [step];
  const numbers: number[] = [index, total];
  console.log(names, numbers);
});
document.querySelector('complaint-form')?.addEventListener('complaint-submit', (event) => {
  const complaint: Complaint = event.detail.complaint;
  if (complaint.person.country === 'IT') event.preventDefault();
});
// They bubble, so a page may listen anywhere.
document.body.addEventListener('complaint-error', ({detail: {reason, status}}) => {
  const isOffline: boolean = reason === 'offline';
  const code: number | null = status;
  console.log(isOffline, code);
});
const onSent = (event: ComplaintSentEvent): string => event.detail.reference ?? 'none';
form.addEventListener('complaint-sent', onSent);
form.addEventListener('complaint-invalid', ({detail: {fields}}) => {
  for (const {name, code} of fields) console.log(name satisfies string, code satisfies string);
});

// @ts-expect-error it is for reading
form.step = 'review';
// @ts-expect-error there is no such place
form.autosave = 'cloud';
// @ts-expect-error it is a list
form.categories = 'fees';
// @ts-expect-error it is not for pages
console.log(form.channel);
