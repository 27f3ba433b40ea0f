/** What an endpoint in TypeScript writes, without a DOM. Only its types are checked. */
import {complaintSchema, type Complaint} from 'complaint-form/schema';

const {success, data, error} = complaintSchema.safeParse(JSON.parse('{}'));
if (success) {
  const complaint: Complaint = data;
  const {occurred} = complaint.details;
  if (occurred.precision === 'exact') console.log(occurred.date.slice(0, 4), occurred.time);
  // @ts-expect-error it may be null
  console.log(complaint.account.publicAccountId.length);
} else {
  console.log(error.issues.map(({path, message}) => `${path.join('/')}: ${message}`));
}
