/** A tab that sends complaints, with all that its courier tells. */
import {toComplaint} from '../../src/complaint/answers.js';
import type {Envelope} from '../../src/complaint/complaint.js';
import type {Complaint} from '../../src/complaint/complaint.js';
import {Courier, type Parcel, type Report} from '../../src/submission/courier.js';
import type {Acceptance} from '../../src/submission/tabs.js';
import {envelope, validAnswers} from '../support/fixtures.js';
import {settingsWith} from './settings.js';
import {SimulatedWorld} from './simulated-world.js';

const {submissionId} = envelope;
export const inEnglish: Envelope = {...envelope, locale: 'en', categoryLabel: 'Fees and charges'};
export const inFrench: Envelope = {...envelope, locale: 'fr', categoryLabel: 'Frais'};
export const pack = (one: Envelope): Complaint => toComplaint(validAnswers, one);

export class Tab {
  readonly world: SimulatedWorld;
  readonly accepted: Acceptance[] = [];
  readonly reports: Report[] = [];
  /** Each body as it came to the endpoint. */
  readonly bodies: unknown[] = [];
  readonly courier: Courier;

  constructor(site = new SimulatedWorld().site) {
    this.world = new SimulatedWorld(site);
    this.courier = new Courier(this.world, (acceptance) => this.accepted.push(acceptance));
    this.answers(() => Response.json({reference: 'C-1'}, {status: 201}));
  }

  answers(answer: () => Response): void {
    this.world.fetch = (_url, {body}) => {
      this.bodies.push(JSON.parse(body as string));
      return Promise.resolve(answer());
    };
  }

  /** Sends a parcel that other tabs may hold, too, but for what the test is about. */
  send(change: Partial<Parcel> = {}): void {
    const parcel = {complaint: undefined, pack, proposed: inEnglish, agreed: envelope, ...change};
    this.courier.send({...parcel, settings: () => settingsWith(), ...change}, (report) =>
      this.reports.push(report),
    );
  }

  /** Sends it to its end. */
  async deliver(change: Partial<Parcel> = {}): Promise<this> {
    this.send(change);
    await this.world.settle();
    while (this.world.pending > 0) await this.world.next();
    return this;
  }

  /** What is noted of the submission. */
  get note(): object | undefined {
    const stored = this.world.site.local.getItem(`complaint-form sent ${submissionId}`);
    return stored === null ? undefined : (JSON.parse(stored) as object);
  }
}
