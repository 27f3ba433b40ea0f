import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import {guard} from 'lit/directives/guard.js';
import {countCodePoints, normalizeText} from '../../complaint/text.js';
import {formatNumber} from '../../localization/format.js';
import {currentLocale} from '../../localization/locale.js';

/** The part of the limit at which the count appears. */
const NEAR = 0.1;

/**
 * How many characters are left, once the limit is near. It is spoken when it appears and whenever
 * what is left has halved: each key press would be too much.
 */
export function characterCount(text: string, limit: number): TemplateResult {
  const left = charactersLeft(text, limit);
  const isNear = left <= limit * NEAR;
  const loudness = isNear ? Math.sign(left) * Math.floor(Math.log2(Math.abs(left) + 1)) : nothing;
  const words = (): string => (isNear ? countText(left) : '');
  // It changes while the client types, also where a translator has put its own nodes.
  return html`
    <p class="count" aria-hidden="true" .textContent=${words()}></p>
    <p
      class="visually-hidden"
      role="status"
      .textContent=${guard([loudness, currentLocale()], words)}
    ></p>
  `;
}

/** Most texts are far from their limit, and need no counting: a code point is one or two units. */
function charactersLeft(text: string, limit: number): number {
  const isFar = text.length < limit * (1 - NEAR);
  return isFar ? limit : limit - countCodePoints(normalizeText(text));
}

function countText(left: number): string {
  return left < 0
    ? msg(str`Characters too many: ${formatNumber(-left)}`, {
        id: 'field.over-limit.text',
        desc: 'Below a long text that is too long. 0: a number',
      })
    : msg(str`Characters left: ${formatNumber(left)}`, {
        id: 'field.left.text',
        desc: 'Below a long text whose limit is near. 0: a number',
      });
}
