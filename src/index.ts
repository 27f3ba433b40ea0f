import {define} from './define.js';

define(globalThis.customElements);

export {ComplaintForm} from './complaint-form.js';
export * from './events.js';
export type {Category} from './complaint/categories.js';
export type {Complaint} from './complaint/complaint.js';
