/**
 * Which room of src/ may use what. Imports point one way, so that each room can be read, tested
 * and changed without the ones above it.
 */
import globals from 'globals';
import {unsafeImports} from './unsafe-templates.js';

const zod = ['zod/mini'];
const localize = ['@lit/localize'];
const lit = ['lit', 'lit/.+'];

/** `from`: other rooms of src/; `packages`: patterns; `pure`: no browser, no clock, no chance. */
const plan = [
  {room: 'src/complaint', from: [], packages: zod, pure: true},
  {room: 'src/submission', from: ['complaint'], packages: zod, pure: true},
  {room: 'src/session', from: ['complaint', 'submission'], packages: zod, pure: true},
  // Of Lit, what a message with markup needs.
  {room: 'src/localization', from: ['complaint'], packages: ['lit', ...localize]},
  {
    room: 'src/views',
    from: ['complaint', 'session', 'localization'],
    packages: [...lit, ...localize],
    // Views never touch storage or the network.
    withoutGlobals: ['localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest'],
  },
  // Of Lit, what a controller needs.
  {
    room: 'src/page',
    from: ['complaint', 'session', 'localization', 'views'],
    packages: ['lit', ...localize],
  },
  // The files at the root of src/, which put the rooms together.
  {file: 'src/schema.ts', from: ['complaint'], packages: []},
  {file: 'src/events.ts', from: ['complaint', 'session'], packages: []},
  {
    file: 'src/configuration.ts',
    from: ['complaint', 'submission', 'session', 'page'],
    packages: [],
  },
  {file: 'src/complaint-form.styles.ts', from: ['views'], packages: ['lit']},
  {
    file: 'src/complaint-form.ts',
    from: [
      ...['complaint', 'session', 'localization', 'views', 'page'],
      ...['configuration.ts', 'events.ts', 'complaint-form.styles.ts'],
    ],
    packages: lit,
  },
  {file: 'src/define.ts', from: ['complaint-form.ts'], packages: []},
  {file: 'src/script-tag.ts', from: ['complaint-form.ts'], packages: []},
  {
    file: 'src/element.ts',
    from: ['complaint', 'session', 'complaint-form.ts', 'events.ts'],
    packages: [],
  },
  {file: 'src/index.ts', from: ['define.ts', 'element.ts'], packages: []},
  {room: 'demo/receiver', from: ['complaint'], packages: ['node:.+', 'vite', 'zod/mini']},
];

/** What a browser has and Node has not; the network; and chance. */
const browserOnly = [
  ...Object.keys(globals.browser).filter((name) => !(name in globals['shared-node-browser'])),
  'navigator',
  'fetch',
  'crypto',
];

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

const nameOf = (place) => place.replace('src/', '');

export const rooms = plan.map(({room, file, from, packages, pure, withoutGlobals = []}) => {
  const place = room ?? file;
  return {
    files: [file ?? `${room}/**/*.ts`],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: `./${place}`,
              from: './src',
              except: [...from, nameOf(place)].map((name) => `./${name}`),
              message: `${nameOf(place)} imports ${from.join(', ') || 'no other room'} only.`,
            },
          ],
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...unsafeImports,
            {
              regex: `^(?!\\.)(?!(${packages.join('|') || '$'})$)`,
              message: `${nameOf(place)} imports ${packages.join(', ') || 'no package'} only.`,
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...(pure ? browserOnly : withoutGlobals)],
      ...(pure && {'no-restricted-syntax': ['error', ...outsideThings]}),
    },
  };
});
