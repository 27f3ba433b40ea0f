/**
 * The second file, `dist/complaint-form.files.js`. The build has it wait for the first, from which it
 * takes what `files-kit.ts` names, so that the two script tags may come in either order.
 */
import {FilesPart} from './form-files.js';
import {templates as italian} from './localization/generated/it.js';
import {translations} from './localization/locale.js';

Object.assign(translations.it, italian);
export {FilesPart};
