import {expect} from '@open-wc/testing';
import {openForm, type FormDriver} from '../support/driver.js';
import {catchSavedFiles} from '../support/saved-file.js';

describe('The text of a copy', () => {
  void catchSavedFiles();

  async function openCopy(): Promise<FormDriver> {
    const form = await openForm();
    await form.completeTo('review');
    await form.press('Save a copy');
    return form;
  }

  /** Calls the test with a clipboard of its own, whose answer it gives. */
  async function withClipboard(
    writeText: (text: string) => Promise<void>,
    act: (taken: string[]) => Promise<void>,
  ): Promise<void> {
    const taken: string[] = [];
    const clipboard = {
      writeText: (text: string) => {
        taken.push(text);
        return writeText(text);
      },
    };
    const genuine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      get: () => clipboard,
      configurable: true,
    });
    try {
      await act(taken);
    } finally {
      Object.defineProperty(Navigator.prototype, 'clipboard', genuine);
    }
  }

  const clipboards = [
    ['takes it', () => Promise.resolve(), 'The text is copied.'],
    ['refuses it', () => Promise.reject(new Error('Denied')), 'The text is selected.'],
    ['never answers', () => new Promise<void>(() => undefined), 'The text is selected.'],
  ] as const;
  for (const [how, writeText, said] of clipboards)
    it(`is selected and, if the clipboard lets it, copied: it ${how}`, async () => {
      const form = await openCopy();
      await withClipboard(writeText, async (taken) => {
        await form.press('Copy the text');
        await form.settled();
        expect(taken).to.deep.equal([form.value('Text of the copy')]);
      });
      expect(form.text()).to.contain(said);
      expect(form.focused()).to.equal('Text of the copy');
      const control = form.control('Text of the copy') as HTMLTextAreaElement;
      expect(control.selectionEnd - control.selectionStart).to.equal(control.value.length);
    });

  it('that is copied late says nothing on another step, nor of another text', async () => {
    const form = await openCopy();
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    await withClipboard(
      () => late,
      async () => {
        await form.press('Copy the text');
        await form.press('Change', 'About you');
        answer();
        await form.settled();
        expect(form.has('Text of the copy')).to.be.false;
        await form.fill('Full name', 'Grace Hopper');
        await form.press('Continue');
        await form.settled();
        expect(form.text()).not.to.contain('The text is');
      },
    );
  });

  it('is no longer said to be selected once it says something else', async () => {
    const form = await openCopy();
    await form.press('Copy the text');
    await form.settled();
    form.element.lang = 'it';
    await form.element.updateComplete;
    await form.settled();
    expect(form.text()).to.contain('Cerca la copia tra i tuoi download.');
    form.element.lang = 'en';
    await form.settled();
  });

  it('is shown though the browser refuses to make a file', async () => {
    const form = await openForm();
    await form.completeTo('review');
    const genuine = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    URL.createObjectURL = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    try {
      await form.press('Save a copy');
    } finally {
      Object.defineProperty(URL, 'createObjectURL', genuine);
    }
    expect(form.value('Text of the copy')).to.contain('Ada Rossi');
  });
});
