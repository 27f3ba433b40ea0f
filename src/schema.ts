/** The npm entry `complaint-form/schema`: for servers; no DOM and no Lit. */
import {complaintSchema as buildSchema} from './complaint/complaint.js';

export type {Complaint} from './complaint/complaint.js';

/** The whole payload, as it is POSTed. It normalises the texts that it parses. */
export const complaintSchema: ReturnType<typeof buildSchema> = buildSchema();
