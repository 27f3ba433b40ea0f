/** What a page writes that gives the element another name. Only its types are checked. */
import {ComplaintForm, ComplaintStepEvent, type Autosave} from 'complaint-form/element';

const autosave: Autosave = 'off';
class OurForm extends ComplaintForm {
  override autosave: Autosave = autosave;
}
customElements.define('our-form', OurForm);

const version: string = ComplaintForm.version;
console.log(version, new ComplaintStepEvent('person') instanceof CustomEvent);
