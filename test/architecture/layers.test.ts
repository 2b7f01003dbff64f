import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

import { faultsOf, filesOf, readImports } from './cruise.ts';

/** Each part of the page: the parts it may know, and the packages. Only `app` may know them all. */
const parts = {
  data: { knows: ['data', 'domain'], packages: ['dexie', 'react'] },
  // fflate packs and unpacks workbooks; it works in a worker, page and Node alike.
  // age-encryption locks what leaves the shop.
  platform: {
    knows: ['platform', 'domain'],
    packages: ['dayjs', 'uuid', 'fflate', 'age-encryption'],
  },
  i18n: { knows: ['i18n', 'domain'], packages: ['i18next', 'react-i18next', 'react', 'dayjs'] },
  // uqr makes the squares of QR codes; react-dom draws at once what a browser is to print. Both for paper only, below.
  ui: {
    knows: ['ui', 'i18n', 'domain'],
    packages: ['@mantine/[^/]+', 'react', 'react-dom', 'uqr'],
  },
  // The page that is printed knows no shop: it draws the finished sheet it is given.
  print: { knows: ['print', 'ui', 'platform', 'domain'], packages: ['react', 'react-dom'] },
  features: {
    knows: ['features', 'ui', 'i18n', 'platform', 'data', 'domain'],
    packages: [
      '@mantine/[^/]+',
      'react',
      // Only to draw a field before the next letter is typed (`counter/keys/focus.ts`).
      'react-dom',
      'zustand',
      'dexie-react-hooks',
      '@tanstack/react-virtual',
    ],
  },
};

/** The domain is pure; a package is let in by name, for one place. */
const domainPackages = [
  { place: 'kernel/calendar\\.ts$', packages: ['dayjs'] },
  // Makes text of plain values, and knows no clock: it is handed every time it writes.
  { place: 'care/ics/write-ics\\.ts$', packages: ['ical-generator'] },
];
const placesWithPackages = domainPackages.map(({ place }) => place).join('|');

const rules: IRegularForbiddenRuleType[] = [
  ...Object.entries(parts).flatMap(([part, { knows, packages }]) => [
    rule(`${part} knows only ${knows.join(', ')}`, `^renderer/${part}/`, {
      path: '^renderer/',
      pathNot: `^renderer/(${knows.join('|')})/`,
    }),
    rule(`${part} uses only ${packages.join(', ')}`, `^renderer/${part}/`, {
      pathNot: `^(renderer/|electron/)|${oneOf(packages)}`,
      couldNotResolve: false,
    }),
  ]),
  rule('the domain knows only itself', `^renderer/domain/(?!${placesWithPackages})`, {
    pathNot: '^renderer/domain/',
  }),
  ...domainPackages.map(({ place, packages }) =>
    rule(`domain/${place} uses only ${packages.join(', ')}`, `^renderer/domain/${place}`, {
      pathNot: `^renderer/domain/|${oneOf(packages)}`,
    }),
  ),
  ...['i18n', 'ui'].map((part) =>
    rule(`${part} borrows types from the domain, never code`, `^renderer/${part}/(?!paper/)`, {
      path: '^renderer/domain/',
      dependencyTypesNot: ['type-only'],
    }),
  ),
  // How large a paper's room is, where its labels lie and what bars say is worked out once, for the check of a
  // template and for the drawing.
  rule('the drawing of paper uses the rules of paper', '^renderer/ui/paper/', {
    path: '^renderer/domain/',
    pathNot: '^renderer/domain/printing/(paper|label-grid|code-128)\\.ts$',
    dependencyTypesNot: ['type-only'],
  }),
  rule('only paper draws codes, and at once', '^renderer/ui/(?!paper/)', {
    path: oneOf(['uqr', 'react-dom']),
  }),
  rule('screens do not reach into each other', '^renderer/features/([^/]+)/', {
    path: '^renderer/features/',
    pathNot: '^renderer/features/$1/',
  }),
  rule('only platform knows the computer', '^renderer/(?!platform/)', { path: '^electron/' }),
  rule('the page knows nothing of the computer but its contract', '^renderer/', {
    path: '^electron/(?!contract[a-z-]*\\.ts$)',
  }),
  rule('the page borrows types from the contract, never code', '^renderer/', {
    path: '^electron/',
    dependencyTypesNot: ['type-only'],
  }),
  rule('the computer knows of the page only kernel, sync and what a sheet is', '^electron/', {
    path: '^renderer/',
    pathNot: '^renderer/domain/(kernel/|sync/|printing/sheet\\.ts$)',
  }),
  rule('the computer borrows types from sync and printing, never code', '^electron/', {
    path: '^renderer/domain/(sync|printing)/',
    dependencyTypesNot: ['type-only'],
  }),
  rule('the computer uses only electron and node', '^electron/(?!main/updates/)', {
    pathNot: `^(electron|renderer)/|${oneOf(['electron', '@types/node'])}`,
    dependencyTypesNot: ['core'],
  }),
  // Node's sockets are not cut as Chromium's are, so there is one file that opens one, and it is loaded after consent.
  rule('updates use only electron-updater', '^electron/main/updates/', {
    pathNot: `^(electron|renderer)/|${oneOf(['electron', '@types/node', 'electron-updater'])}`,
    dependencyTypesNot: ['core'],
  }),
  rule('one file opens a connection', '^electron/(?!main/updates/one-origin\\.ts$)', {
    path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises)$',
  }),
  rule('nothing loads that file before consent', '^electron/(?!main/updates/)', {
    path: '^electron/main/updates/(one-origin|updater|release|signed-provider)\\.ts$',
  }),
  rule('not even the keeper of updates', '^electron/main/updates/(open-updates|updates)\\.ts$', {
    path: '^electron/main/updates/(one-origin|updater|release|signed-provider)\\.ts$',
    dependencyTypesNot: ['type-only', 'dynamic-import'],
  }),
  rule('nobody imports the tests', '^(electron|renderer|build)/', { path: '^test/' }),
  rule('the app does not need its build', '^(electron|renderer)/', { path: '^build/' }),
  rule('every import leads somewhere', '', { couldNotResolve: true }),
  rule('nothing goes round in circles', '', { circular: true }),
];

const cruised = await readImports(['electron', 'renderer', 'build', 'test'], rules);

describe('who may import whom', () => {
  it('keeps imports pointing inwards', () => {
    expect(faultsOf(cruised)).toEqual([]);
  });

  it('has read every file: a tool that sees no code finds no faults either', () => {
    const read = new Set(cruised.modules.map(({ source }) => source));
    const files = filesOf(['electron', 'renderer', 'build'], /\.(tsx?|mjs)$/);
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => !read.has(file))).toEqual([]);
    const imports = cruised.modules.flatMap(({ dependencies }) => dependencies);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('crosses from one folder to another only by a #name', () => {
    const faults = cruised.modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ module }) => module.startsWith('../'))
        .filter(({ resolved }) => folderOf(resolved) !== folderOf(source))
        .map(({ module }) => `${source} → ${module}`),
    );
    expect(faults).toEqual([]);
  });
});

/** The folder of the table in style.md §2 that a file lies in. */
function folderOf(path: string): string {
  return /^(renderer\/features\/[^/]+|renderer\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? path;
}

function oneOf(packages: readonly string[]): string {
  return `^node_modules/(@types/)?(${packages.join('|')})(/|$)`;
}

function rule(
  name: string,
  from: string,
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from: { path: from, pathNot: '\\.test\\.tsx?$' }, to };
}
