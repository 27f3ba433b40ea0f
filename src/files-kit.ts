/**
 * What the part that deals with files uses of the form: in the one-file build it is a file of its own,
 * and brings none of this along a second time. The build makes sure that nothing is missing here.
 */
import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {msg, str} from '@lit/localize';
import {
  LONGEST_NAME,
  LONGEST_URL,
  mediaTypeOf,
  UPLOAD_URL,
  withoutContent,
} from './complaint/files.js';
import {MOST_ATTEMPTS} from './complaint/outcome.js';
import {normalizeLine} from './complaint/text.js';
import {failureText, tryAgainLater} from './localization/failure-words.js';
import {formatNumber, formatUnits, isOne} from './localization/format.js';
import {translations} from './localization/locale.js';
import {blameHeaders, commonInit} from './submission/request.js';
import {readResponse} from './submission/response.js';
import {delayBeforeRetry, isPassing} from './submission/retry.js';
import {send} from './submission/send.js';
import {inTurn} from './submission/turn.js';
import {parseUrl} from './submission/url.js';
import {button} from './views/button.js';
import {notes, wire} from './views/fields/field.js';
import {removeText} from './views/fields/list.js';
import {retryText} from './views/navigation.js';
import {controlId, problemAt} from './views/view-model.js';

export const filesKit = {
  ...{html, nothing, keyed, msg, str, translations},
  ...{
    LONGEST_NAME,
    LONGEST_URL,
    mediaTypeOf,
    MOST_ATTEMPTS,
    normalizeLine,
    UPLOAD_URL,
    withoutContent,
  },
  ...{blameHeaders, commonInit, delayBeforeRetry, inTurn, isPassing, parseUrl, readResponse, send},
  ...{failureText, formatNumber, formatUnits, isOne, tryAgainLater},
  ...{button, controlId, notes, problemAt, removeText, retryText, wire},
};
