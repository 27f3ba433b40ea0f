/**
 * The demo's page: a support centre with the form at its heart. The page's language is imported
 * first, so that the form starts in it.
 */
import {currentLanguage, onLanguageChange} from './page-language.js';
import '../src/index.js';
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

onLanguageChange(showInbox);
document.addEventListener('complaint-sent', () => void refreshInbox());
void refreshInbox();
