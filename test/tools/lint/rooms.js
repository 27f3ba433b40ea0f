/**
 * Which room of src/ may use what. Imports point one way, so that each room can be read, tested
 * and changed without the ones above it.
 */
import {dirname, relative, resolve, sep} from 'node:path';
import globals from 'globals';

const zod = ['zod/mini'];
const localize = ['@lit/localize'];
const lit = ['lit', 'lit/.+'];

const storageAndNetwork = [
  ...['localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
];

/** `from`: other rooms of src/; `packages`: patterns; `pure`: no browser, no clock, no chance. */
const plan = [
  {room: 'src/complaint', from: [], packages: zod, pure: true},
  {room: 'src/submission', from: ['complaint'], packages: zod, pure: true},
  {room: 'src/session', from: ['complaint', 'submission'], packages: zod, pure: true},
  // Of Lit, what a message with markup needs.
  {room: 'src/localization', from: ['complaint'], packages: ['lit', ...localize]},
  {
    room: 'src/views',
    from: ['complaint', 'session', 'localization', 'files/owner.ts'], // its types
    packages: [...lit, ...localize],
    withoutGlobals: storageAndNetwork,
  },
  // Of Lit, what a controller needs.
  {
    room: 'src/page',
    from: ['complaint', 'session', 'localization', 'views', 'files/owner.ts', 'files/admission.ts'],
    packages: ['lit', ...localize],
  },
  {room: 'src/files', from: ['complaint', 'submission'], packages: [], pure: true},
  // The files at the root of src/, which put the rooms together.
  {
    file: 'src/form-files.ts',
    from: ['complaint', 'localization', 'files', 'views', 'page'],
    packages: ['lit'],
  },
  {file: 'src/files-part.ts', from: ['form-files.ts'], packages: []},
  {
    file: 'src/files-loader.ts',
    from: ['session', 'page', 'files-part.ts', 'form-files.ts', 'page-configuration.ts'],
    packages: ['lit'],
  },
  {file: 'src/schema.ts', from: ['complaint'], packages: []},
  {file: 'src/events.ts', from: ['complaint', 'session'], packages: []},
  {file: 'src/given-reader.ts', from: ['submission', 'page'], packages: []},
  {
    file: 'src/configuration.ts',
    from: ['complaint', 'submission', 'session', 'page', 'given-reader.ts'],
    packages: [],
  },
  {
    file: 'src/page-configuration.ts',
    from: [
      ...['complaint', 'session', 'localization', 'page', 'configuration.ts', 'given-reader.ts'],
      'files/owner.ts', // its types
    ],
    packages: ['lit'],
  },
  {file: 'src/complaint-form.styles.ts', from: ['views'], packages: ['lit']},
  {
    file: 'src/complaint-form.ts',
    from: [
      ...['complaint', 'session', 'localization', 'views', 'page'],
      ...['configuration.ts', 'events.ts', 'complaint-form.styles.ts', 'page-configuration.ts'],
      'files-loader.ts',
    ],
    packages: lit,
  },
  {file: 'src/define.ts', from: ['complaint-form.ts'], packages: []},
  {
    file: 'src/script-tag.ts',
    from: ['complaint-form.ts', 'files-kit.ts', 'files-part-later.ts'],
    packages: [],
  },
  {
    file: 'src/files-kit.ts',
    from: ['complaint', 'submission', 'localization', 'views'],
    packages: [...lit, ...localize],
  },
  {file: 'src/files-part-later.ts', from: ['form-files.ts'], packages: []}, // its type
  {file: 'src/files-tag.ts', from: ['form-files.ts', 'localization'], packages: []},
  {
    file: 'src/element.ts',
    from: ['complaint', 'session', 'complaint-form.ts', 'events.ts'],
    packages: [],
  },
  {file: 'src/index.ts', from: ['define.ts', 'element.ts'], packages: []},
  {
    room: 'demo/receiver',
    from: ['complaint'],
    packages: ['node:.+', 'vite', 'zod/mini', '@tus/.+', 'file-type'],
  },
];

/** What a browser has and Node has not; what both have, and is outside all the same; and chance. */
const browserOnly = new Set([
  ...Object.keys(globals.browser).filter((name) => !(name in globals['shared-node-browser'])),
  ...storageAndNetwork,
  ...['navigator', 'crypto'],
]);

const outsideThings = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is a parameter here.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is a parameter here.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is a parameter here.',
  },
];

const IMPORTS = 'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration, ImportExpression';

const allowedImports = {
  meta: {
    type: 'problem',
    messages: {forbidden: '{{place}} imports {{allowed}} only.'},
    schema: [{type: 'object'}],
  },
  create({options, filename, cwd, report}) {
    const [{place, from, packages}] = options;
    const own = [place, ...from.map((name) => `src/${name}`)].map(withoutEnding);
    const package_ = new RegExp(`^(${packages.join('|') || '$'})$`);
    const isAllowed = (source) => {
      if (!source.startsWith('.')) return package_.test(source);
      const target = withoutEnding(relative(cwd, resolve(dirname(filename), source)));
      return own.some((path) => `${target}/`.startsWith(`${path}/`));
    };
    const check = (node) => {
      if (isAllowed(node.value)) return;
      const allowed = [...from, ...packages].join(', ') || 'nothing';
      report({node, messageId: 'forbidden', data: {place, allowed}});
    };
    return {
      [`:matches(${IMPORTS}) > Literal.source`]: check,
      'TSImportType Literal': check,
    };
  },
};

/** Sources import each other's `.ts` as `.js`. */
const withoutEnding = (path) => path.replaceAll(sep, '/').replace(/\.[jt]s$/, '');

export const rooms = [
  {plugins: {rooms: {rules: {'allowed-imports': allowedImports}}}},
  ...plan.map(({room, file, from, packages, pure, withoutGlobals = []}) => ({
    files: [file ?? `${room}/**/*.ts`],
    rules: {
      'rooms/allowed-imports': ['error', {place: room ?? file, from, packages}],
      'no-restricted-globals': ['error', ...(pure ? browserOnly : withoutGlobals)],
      ...(pure && {'no-restricted-syntax': ['error', ...outsideThings]}),
    },
  })),
];
