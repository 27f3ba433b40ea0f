/**
 * The demo's page: a support centre with the form at its heart. What the address asks for is imported
 * first, so that the form starts with it.
 */
import {currentLanguage, onAddressChange} from './page-address.js';
import './page-language.js';
import './page-brand.js';
import './page-additions.js';
import '../src/index.js';
import {changeFault, faultSwitch, fetchFault} from './fault-switch.js';
import {fetchComplaints, inbox} from './inbox.js';
import {render} from 'lit';

const place = document.querySelector<HTMLElement>('#inbox');
let received: Awaited<ReturnType<typeof fetchComplaints>> = [];

function showInbox(): void {
  if (place) render(inbox(received, currentLanguage(), refreshInbox), place);
}

async function refreshInbox(): Promise<void> {
  received = await fetchComplaints();
  showInbox();
}

const switchPlace = document.querySelector<HTMLElement>('#fault-switch');
let fault: Awaited<ReturnType<typeof fetchFault>>;
let isRefused = false;

function showFaultSwitch(): void {
  if (switchPlace) {
    render(faultSwitch({fault, isRefused}, currentLanguage(), chooseFault), switchPlace);
  }
}

async function chooseFault(wanted: string): Promise<void> {
  const now = await changeFault(wanted);
  isRefused = now === undefined;
  fault = now ?? fault;
  showFaultSwitch();
}

async function readFault(): Promise<void> {
  fault = await fetchFault();
  showFaultSwitch();
}

onAddressChange(showInbox);
onAddressChange(showFaultSwitch);
document.addEventListener('complaint-sent', () => void refreshInbox());
void refreshInbox();
void readFault();
