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
    await loaded();
  });

  after(() => {
    frame.remove();
  });

  async function loaded(): Promise<void> {
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, {once: true});
    });
    page = frame.contentDocument!;
    page.querySelector('details')!.open = true;
  }

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

  const box = (words: string): HTMLInputElement =>
    [...page.querySelectorAll('label')]
      .find(({textContent}) => textContent.includes(words))!
      .querySelector('input')!;

  const ticked = (): string[] =>
    [...page.querySelectorAll<HTMLInputElement>(':checked')].map(
      ({dataset}) => dataset['addition'] ?? '',
    );

  const shown = (selector: string): string[] =>
    [...page.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => !element.hidden)
      .map(({textContent}) => textContent);

  it('adds to the form what is ticked, where it stands', async () => {
    await press('en');
    const form = page.querySelector('complaint-form')!;
    const email = form.shadowRoot!.querySelector<HTMLInputElement>('[name=email]')!;
    email.value = 'ada@example.org';
    expect(shown('[slot=before-submit]')).to.deep.equal([]);
    expect(shown('.timeline strong')).to.include('Within 7 business days');
    for (const words of ['Money lost', 'own questions', 'notice', '8 weeks', 'upload-endpoint'])
      box(words).click();
    await form.updateComplete;

    expect(page.location.search).to.match(/with=loss\+questions\+notice\+weeks\+files$/);
    expect(form.ask).to.equal('loss');
    expect(form.questions).to.contain('Order number').and.contain("Numero d'ordine");
    expect(form.resolveWithin).to.equal('P8W');
    expect(form.getAttribute('upload-endpoint')).to.equal('/complaints/files');
    expect(shown('.timeline strong')).to.include('Within 8 weeks');
    expect(shown('.timeline strong')).not.to.include('Within 7 business days');
    expect(shown('[slot=before-submit]')).to.have.length(1);
    expect(email.isConnected && email.value).to.equal('ada@example.org');
  });

  it('keeps what is ticked when it is loaded again, and in another language', async function () {
    this.timeout(30_000);
    page.location.reload();
    await loaded();
    await press('it');
    expect(ticked()).to.deep.equal(['loss', 'questions', 'notice', 'weeks', 'files']);
    expect(page.querySelector('complaint-form')!.ask).to.equal('loss');
    expect(shown('.timeline strong')).to.include('Entro 8 settimane');
  });

  it('takes it away again with the tick', () => {
    for (const words of ['Denaro', "dell'azienda", 'avviso', '8 settimane', 'File'])
      box(words).click();
    const form = page.querySelector('complaint-form')!;
    expect(page.location.search).not.to.contain('with');
    expect([form.ask, form.questions, form.resolveWithin]).to.deep.equal(['', '[]', 7]);
    expect(form.hasAttribute('upload-endpoint')).to.be.false;
    expect(shown('[slot=before-submit]')).to.deep.equal([]);
  });
});
