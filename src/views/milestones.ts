import {msg, str} from '@lit/localize';
import {isForOther} from '../complaint/answers.js';
import {dateAt} from '../complaint/dates.js';
import {lastDayOf, type Period} from '../complaint/period.js';
import {normalizeLine} from '../complaint/text.js';
import {formatDate, formatNumber, formatPeriod, isOne} from '../localization/format.js';
import type {Sent} from '../session/state.js';
import type {View} from './view-model.js';

/** A point of what happens after the complaint was sent. */
export interface Milestone {
  readonly label: string;
  /** Belongs to the label, but may be of another direction. */
  readonly address?: string;
  readonly texts: readonly string[];
  /** Who deals with it, as the endpoint says. */
  readonly contact?: string | undefined;
}

/** What happens next and by which date. The endpoint's own dates stand in place of the computed ones. */
export function milestones(
  {answers, receipt, receivedAt}: Sent,
  {acknowledgeWithin, resolveWithin, holidays, questions}: View,
): Milestone[] {
  const receivedOn = dateAt(new Date(receivedAt));
  const by = (promised: string | undefined, period: Period): string => {
    if (promised !== undefined) return byDate(promised);
    const date = lastDayOf(period, receivedOn, holidays);
    // Of no days at all nothing but the date can be said.
    return date === receivedOn ? byDate(date) : within(period, date);
  };
  return [
    {
      label: msg('Received', {
        id: 'done.received.label',
        desc: 'First point of what happens: the complaint has arrived. A date follows',
      }),
      texts: [formatDate(receivedOn)],
      contact: receipt.contact,
    },
    {
      label: msg('We confirm by email to', {
        id: 'done.acknowledge.label',
        desc: 'Second point of what happens. The email address follows',
      }),
      address: normalizeLine(
        isForOther(answers, questions) ? answers.representativeEmail : answers.email,
      ),
      texts: [by(receipt.acknowledgeBy, acknowledgeWithin)],
    },
    {
      label: msg('We aim to resolve it', {
        id: 'done.resolve.label',
        desc: 'Third point of what happens. A date follows',
      }),
      texts: [by(receipt.resolveBy, resolveWithin), investigation(), longer()],
    },
  ];
}

function investigation(): string {
  return msg(
    'We look into your account, your earlier contacts with us and ask the departments concerned.',
    {id: 'done.investigation.text', desc: 'How the complaint is investigated'},
  );
}

function longer(): string {
  return msg(
    'If your case is complex and takes longer, we write to you regularly to say how it is going.',
    {id: 'done.longer.text', desc: 'What happens when the date cannot be kept'},
  );
}

export function contactLabel(): string {
  return msg('Your contact:', {
    id: 'done.contact.label',
    desc: 'Below the date on which the complaint arrived. Who deals with it follows, as the company says',
  });
}

function byDate(date: string): string {
  return msg(str`by ${formatDate(date)}`, {
    id: 'done.by.text',
    desc: '0: a date with its weekday',
  });
}

function within(period: Period, date: string): string {
  const words = 'businessDays' in period ? businessDays(period.businessDays) : formatPeriod(period);
  return msg(str`within ${words}, by ${formatDate(date)}`, {
    id: 'done.within.text',
    desc: '0: a period like "8 weeks" or "2 business days", 1: its last day, a date with its weekday',
  });
}

function businessDays(days: number): string {
  const count = formatNumber(days);
  return isOne(days)
    ? msg(str`${count} business day`, {id: 'done.business-day.one', desc: '0: the number one'})
    : msg(str`${count} business days`, {
        id: 'done.business-day.other',
        desc: '0: a number other than one',
      });
}
