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
  {room: 'src/wizard', from: ['complaint'], packages: [], pure: true},
  {room: 'src/draft', from: ['complaint'], packages: zod},
  {room: 'src/submission', from: ['complaint'], packages: zod},
  // Of Lit, what a controller and a message with markup need.
  {room: 'src/localization', from: ['complaint'], packages: ['lit', ...localize]},
  {
    room: 'src/views',
    from: ['complaint', 'wizard', 'localization'],
    packages: [...lit, ...localize],
    // Views never touch storage or the network.
    withoutGlobals: ['localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest'],
  },
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

const nameOf = (room) => room.replace('src/', '');

export const rooms = plan.map(({room, from, packages, pure, withoutGlobals = []}) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    'import-x/no-restricted-paths': [
      'error',
      {
        zones: [
          {
            target: `./${room}`,
            from: './src',
            except: [...from, nameOf(room)].map((name) => `./${name}`),
            message: `${nameOf(room)}/ imports ${from.join(', ') || 'no other room'} only.`,
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
            message: `${nameOf(room)}/ imports ${packages.join(', ') || 'no package'} only.`,
          },
        ],
      },
    ],
    'no-restricted-globals': ['error', ...(pure ? browserOnly : withoutGlobals)],
    ...(pure && {'no-restricted-syntax': ['error', ...outsideThings]}),
  },
}));
