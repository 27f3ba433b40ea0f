/** What the browser objects to on a page, as its developer tools tell. */
import type {Page} from 'puppeteer-core';

export class PageWatch {
  /** Of the content security policy: the directive, and what it blocked. */
  readonly violations: string[] = [];
  readonly consoleErrors: string[] = [];
  readonly pageErrors: string[] = [];

  /** Call it before the page goes anywhere. */
  static async over(page: Page): Promise<PageWatch> {
    const watch = new PageWatch();
    const devtools = await page.createCDPSession();
    await devtools.send('Audits.enable');
    devtools.on('Audits.issueAdded', ({issue}) => {
      const violation = issue.details.contentSecurityPolicyIssueDetails;
      if (violation) {
        const {violatedDirective, contentSecurityPolicyViolationType: kind} = violation;
        watch.violations.push(`${violatedDirective} ${kind}`);
      }
    });
    page.on('console', (message) => {
      if (message.type() === 'error') watch.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => watch.pageErrors.push(String(error)));
    return watch;
  }

  get all(): string[] {
    return [...this.violations, ...this.consoleErrors, ...this.pageErrors];
  }
}
