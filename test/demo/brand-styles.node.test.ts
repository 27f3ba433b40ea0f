import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {parse, type Declaration, type Rule} from 'postcss';
import {brandNames} from '../../demo/brands.js';

const styles = new URL('../../demo/styles/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, styles), 'utf8');

/** Contract, section 4. */
const properties =
  'accent accent-text text muted surface border error focus radius space font font-size max-width';
const parts =
  'form heading progress notice field label hint error input button button-primary button-secondary error-summary review confirmation';

const formProperties = properties.split(' ').map((name) => `--complaint-form-${name}`);

/** What the page's own style sheets make use of. */
const pageFiles = readdirSync(styles).filter((file) => file.endsWith('.css'));
const pageStyles = pageFiles.map(read).join('\n');

const namesIn = (rule: Rule): string[] =>
  rule.nodes.map((node) => (node as Declaration).prop || node.type);

test('each brand has a style sheet, which the page links', () => {
  const page = readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8');
  const files = readdirSync(new URL('brands/', styles));
  assert.deepEqual(files.sort(), brandNames.map((brand) => `${brand}.css`).sort());
  for (const file of files) assert.ok(page.includes(`href="./styles/brands/${file}"`), file);
});

for (const brand of brandNames) {
  test(`${brand} sets the page's custom properties, the form's and the form's parts only`, () => {
    const {nodes} = parse(read(`brands/${brand}.css`));
    const own = `[data-brand='${brand}']`;
    for (const node of nodes) {
      if (node.type === 'comment') continue;
      assert.equal(node.type, 'rule', node.toString());
      const {selector} = node;
      const names = namesIn(node);
      if (selector === own) {
        for (const name of names) assert.ok(pageStyles.includes(`var(${name}`), name);
      } else if (selector === `${own} complaint-form`) {
        for (const name of names) assert.ok(formProperties.includes(name), name);
      } else {
        const [, part] =
          /^\[data-brand='\w+'\] complaint-form::part\(([\w-]+)\)$/.exec(selector) ?? [];
        assert.ok(selector.startsWith(own) && part && parts.split(' ').includes(part), selector);
      }
    }
  });

  test(`${brand} is quiet: it loads nothing and forces nothing`, () => {
    const sheet = parse(read(`brands/${brand}.css`));
    sheet.walkDecls(({prop, value, important}) => {
      assert.doesNotMatch(value, /url\(|image-set\(/, prop);
      assert.ok(!important, prop);
    });
  });

  test(`${brand} has each colour for light and for dark pages`, () => {
    const sheet = parse(read(`brands/${brand}.css`));
    sheet.walkDecls(({prop, value}) => {
      const withoutPairs = value.replace(/light-dark\(\s*#\w+,\s*#\w+\s*\)/g, '');
      // On a ground that is dark on both, a colour may be the same.
      if (!prop.startsWith('--on-header') && !prop.startsWith('--header'))
        assert.doesNotMatch(withoutPairs, /#|rgb|hsl|ok/, `${prop}: ${value}`);
    });
  });
}
