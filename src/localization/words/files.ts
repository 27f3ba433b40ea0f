import {msg} from '@lit/localize';
import type {QuestionWords} from './question-words.js';

/** How the client is asked for files. */
export const filesWords = {
  files: () => ({
    label: msg('Files', {
      id: 'details.files.label',
      desc: 'What the files that belong to a complaint are called on the review and in messages',
    }),
    optionalLabel: msg('Files (optional)', {
      id: 'details.files-optional.label',
      desc: 'Above the files that the client may add',
    }),
    hint: msg('Photos may tell where and when they were taken. We get files as they are.', {
      id: 'details.files.hint',
      desc: 'Below the button with which files are added',
    }),
  }),
} satisfies Record<string, () => QuestionWords>;
