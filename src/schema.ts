/** The npm entry `complaint-form/schema`: for servers; no DOM and no Lit. */
export {complaintSchema, type Complaint} from './complaint/complaint.js';
