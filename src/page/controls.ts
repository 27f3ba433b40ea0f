/** Reads the answers out of the native controls, which carry their field's name. */
import type {Answers} from '../complaint/answers.js';
import {isListField, type FieldName} from '../complaint/questions.js';
import type {Controls} from '../session/intent.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the control says of its field; nothing when it belongs to none. */
export function readControl(control: EventTarget | null): Partial<Answers> {
  if (!isFieldControl(control)) return {};
  const {name} = control;
  if (isListField(name)) return {[name]: entriesOf(control.getRootNode() as ParentNode, name)};
  if (control.type === 'checkbox') return {[name]: (control as HTMLInputElement).checked};
  if (control.type === 'radio' && !(control as HTMLInputElement).checked) return {};
  return {[name]: control.value};
}

/** What stands in the controls on screen. */
export function readControls(root: ParentNode): Controls {
  const controls = root.querySelectorAll('input, select, textarea');
  const answers = Object.assign({}, ...[...controls].map(readControl)) as Partial<Answers>;
  return {answers, halfTyped: halfTypedFields(root)};
}

function halfTypedFields(root: ParentNode): FieldName[] {
  return [...root.querySelectorAll('input')]
    .filter(isFieldControl)
    .filter(({validity}) => validity.badInput)
    .map(({name}) => name);
}

function isFieldControl(target: EventTarget | null): target is Control {
  return target instanceof HTMLElement && target.matches('input, select, textarea')
    ? (target as Control).name !== ''
    : false;
}

function entriesOf(root: ParentNode, name: string): string[] {
  const inputs = root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`);
  return [...inputs].map(({value}) => value);
}
