import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';

const description = 'Describe your complaint';

async function openDetails(lang = 'en'): Promise<FormDriver> {
  const form = await openForm({lang});
  await form.completeTo('details');
  return form;
}

/** What stands below the text, and what is spoken of it. */
function counts(form: FormDriver, label = description): (string | undefined)[] {
  const field = form.control(label).closest('.field');
  return ['[aria-hidden]', '[role=status]'].map((part) => field?.querySelector(part)?.textContent);
}

describe('The characters that are left', () => {
  it('are not counted while the limit is far', async () => {
    const form = await openDetails();
    await form.fill(description, 'x'.repeat(8999));
    expect(counts(form)).to.deep.equal(['', '']);
  });

  const near: [length: number, count: string][] = [
    [9000, 'Characters left: 1,000'],
    [9999, 'Characters left: 1'],
    [10_000, 'Characters left: 0'],
    [10_003, 'Characters too many: 3'],
  ];
  for (const [length, count] of near) {
    it(`are shown and spoken at ${String(length)} of 10,000`, async () => {
      const form = await openDetails();
      await form.fill(description, 'x'.repeat(length));
      expect(counts(form)).to.deep.equal([count, count]);
      expect(form.errors()).to.be.empty;
      expect(form.isInvalid(description)).to.be.false;
    });
  }

  it('are counted as code points, after normalising', async () => {
    const form = await openDetails();
    await form.fill(description, `  ${'😀'.repeat(9500)}e\u0301\r\n`);
    expect(counts(form)[0]).to.equal('Characters left: 499');
  });

  it('are spoken again only when they have halved, so that typing stays quiet', async () => {
    const form = await openDetails();
    const spoken = new Set<string | undefined>();
    for (let length = 9000; length <= 10_050; length += 10) {
      await form.fill(description, 'x'.repeat(length));
      const [shown, said] = counts(form);
      expect(shown).to.match(/\d/);
      spoken.add(said);
    }
    expect([...spoken]).to.have.lengthOf.within(8, 14);
    expect([...spoken].slice(0, 2)).to.deep.equal([
      'Characters left: 1,000',
      'Characters left: 510',
    ]);
  });

  it('are counted by the limit of each text, and in Italian', async () => {
    const form = await openDetails('it');
    await form.fill('Cosa vorresti che facessimo?', 'x'.repeat(4600));
    await form.fill('Cosa hai già provato a fare? (facoltativo)', 'x'.repeat(4501));
    expect(counts(form, 'Cosa vorresti che facessimo?')[0]).to.equal('Caratteri rimasti: 400');
    expect(counts(form, 'Cosa hai già provato a fare? (facoltativo)')[1]).to.equal(
      'Caratteri rimasti: 499',
    );
  });

  it('move nothing when they appear', async () => {
    const form = await openDetails();
    const place = (): number =>
      form.control('What would you like us to do?').getBoundingClientRect().top;
    const before = place();
    await form.fill(description, 'x'.repeat(9500));
    expect(place()).to.equal(before);
  });
});
