import {expect} from '@open-wc/testing';
import {brandNames, brands} from '../../demo/brands.js';
import {contrastsIn, tooFaint} from '../accessibility/contrast.js';

describe("The demo's page", () => {
  const frame = document.createElement('iframe');
  let page: Document;

  /** Once: it loads every module of the demo and the form, one by one. */
  before(async function () {
    this.timeout(30_000);
    frame.src = new URL('../../demo/index.html?lang=it', import.meta.url).href;
    frame.width = '1000';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    page = frame.contentDocument!;
  });

  after(() => {
    frame.remove();
  });

  async function press(value: string): Promise<void> {
    page.querySelector<HTMLElement>(`[data-value=${value}]`)!.click();
    await page.querySelector('complaint-form')!.updateComplete;
  }

  const chosen = (): string[] =>
    [...page.querySelectorAll('[aria-current=true]')].map(({textContent}) => textContent.trim());

  const colorScheme = (): string => getComputedStyle(page.documentElement).colorScheme;

  it('is Norvane, in the colours of the system, unless it is asked for something else', () => {
    expect(chosen()).to.deep.equal(['Norvane', 'Sistema', 'Italiano']);
    expect(colorScheme()).to.equal('light dark');
  });

  it('becomes another company where it stands: the language and the answers stay', async () => {
    const form = page.querySelector('complaint-form')!;
    const email = form.shadowRoot!.querySelector<HTMLInputElement>('[name=email]')!;
    email.value = 'ada@example.org';
    await press('larkwatt');
    await press('dark');
    expect(page.location.search).to.equal('?lang=it&brand=larkwatt&scheme=dark');
    expect(chosen()).to.deep.equal(['Larkwatt', 'Scuro', 'Italiano']);
    expect(page.title).to.equal('Invia un reclamo – Larkwatt');
    expect(form.organization).to.equal('Larkwatt');
    expect(email.isConnected && email.value).to.equal('ada@example.org');
  });

  it('keeps the company when the language changes', async () => {
    await press('en');
    expect(page.location.search).to.equal('?lang=en&brand=larkwatt&scheme=dark');
    expect(chosen()).to.deep.equal(['Larkwatt', 'Dark', 'English']);
    expect(page.title).to.equal('Make a complaint – Larkwatt');
  });

  for (const brand of brandNames) {
    it(`gives ${brand} its name and addresses of its own`, async () => {
      await press(brand);
      expect(page.querySelector('.brand')!.textContent.trim()).to.equal(brands[brand]);
      const links = [...page.querySelectorAll<HTMLAnchorElement>('[href^=mailto]')];
      const addresses = ['complaints', 'support'].map((box) => `mailto:${box}@${brand}.example`);
      expect(links.map(({href}) => href)).to.deep.equal(addresses);
      expect(page.querySelector('complaint-form')!.supportUrl).to.equal(addresses[1]);
    });

    for (const scheme of ['light', 'dark']) {
      it(`is easy to read as ${brand}, ${scheme}`, async () => {
        await press(brand);
        await press(scheme);
        expect(colorScheme()).to.equal(scheme);
        expect(tooFaint(contrastsIn(page.body))).to.deep.equal([]);
      });
    }
  }
});
