/** Which way imports may go. `npm run check` fails on each line here; docs/architecture.md draws the same house. */

const TESTS = '\\.(test|api\\.test|browser\\.test)\\.ts$|/test/';
const DOORS = [
  '^packages/(odsql|cookies|server|client)/src/index\\.ts$',
  '^packages/cli/src/main\\.ts$',
  '^packages/client/src/node\\.ts$',
  '^packages/cookies/src/(node|static)\\.ts$',
];

/** What a package may use of ours, besides itself. */
const USES = {
  odsql: [],
  cookies: [],
  client: [],
  server: ['odsql', 'cookies'],
  web: ['client', 'cookies'],
  cli: ['client', 'cookies', 'server'],
};

const arrows = Object.entries(USES).map(([name, uses]) => ({
  name: `${name}-uses-${uses.length > 0 ? `only-${uses.join('-and-')}` : 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: TESTS },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...uses].join('|')})/` },
}));

export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-runtime-cycle',
      comment: 'Files that import each other at run time. Types may, and a component may show itself.',
      severity: 'error',
      from: { path: '^(.+)$', pathNot: '^packages/web/src/paraglide/' },
      to: { circular: true, pathNot: '^$1$', viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-through-the-door',
      comment: "Nothing imports past a package's public door.",
      severity: 'error',
      from: { path: '^(packages/[^/]+|scripts|bench|proof)/' },
      to: { path: '^packages/', pathNot: ['^$1/', ...DOORS] },
    },
    {
      name: 'pure-packages-do-no-io',
      comment: 'The cores of odsql and cookies know neither Node nor any dependency.',
      severity: 'error',
      from: { path: '^packages/(odsql|cookies)/src/', pathNot: [TESTS, '^packages/cookies/src/(node|static)'] },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'] },
    },
    {
      name: 'client-runs-in-browsers',
      comment: "Only the client's entry for Node knows Node.",
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: [TESTS, '^packages/client/src/node'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-is-a-leaf',
      comment: "The server's core is imported by all and imports no feature, storage or HTTP.",
      severity: 'error',
      from: { path: '^packages/server/src/core/', pathNot: TESTS },
      to: { path: '^packages/server/src/(?!core/)' },
    },
    {
      name: 'a-feature-keeps-its-edge',
      comment:
        'The routes of a feature are its edge: another feature uses what stands behind them, never the edge itself.',
      severity: 'error',
      from: { path: '^packages/server/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^packages/server/src/features/[^/]+/[a-z-]*routes\\.ts$',
        pathNot: ['^packages/server/src/features/$1/'],
      },
    },
    {
      name: 'proof-stands-apart',
      comment: 'What proves the charter shares no code with what makes it.',
      severity: 'error',
      from: { path: '^proof/' },
      to: { path: '^packages/(cookies|server)/' },
    },
    {
      name: 'resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { pathNot: '^packages/web/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: "A package that the importing package's package.json does not name.",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: [TESTS, '^packages/web/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^packages/[^/]+/(build|dist|\\.svelte-kit)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json'],
    },
  },
};
