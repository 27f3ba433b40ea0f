import {expect} from '@open-wc/testing';
import {TusEndpoint, UPLOADS} from '../files/tus-endpoint.js';
import {openForm} from '../support/driver.js';
import {fileNamed, FilesDriver} from '../support/files.js';
import {fonts, useFont} from './fonts.js';

describe('A file that arrives', () => {
  for (const width of [320, 760])
    for (const font of fonts)
      it(`moves nothing else: ${width} px, the ${font} font`, async () => {
        const endpoint = new TusEndpoint();
        const form = await openForm(
          {'upload-endpoint': UPLOADS},
          {properties: {transport: endpoint.answer}},
        );
        form.element.style.inlineSize = `${width}px`;
        useFont(form, font);
        await form.completeTo('details');
        const files = new FilesDriver(form);
        const places = (): string[] =>
          [...files.group.querySelectorAll('li, button')].map((element) => {
            const {left, top, height} = element.getBoundingClientRect();
            return [left, top + scrollY, height].map(Math.round).join();
          });

        await files.choose(fileNamed('statement.pdf'), fileNamed('photo.jpg'));
        expect(files.rows().map(({progress}) => progress)).to.deep.equal([0, 0]);
        const before = places();
        await files.areThere();
        expect(places()).to.deep.equal(before);
      });
});
