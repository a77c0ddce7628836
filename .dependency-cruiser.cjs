// Which folder may import from which: the arrows of ARCHITECTURE.md. Tests may reach further than what they test.
// Cycles are found by the linter (import/no-cycle), which knows imports of types only.
const test = '\\.(test|fixture)\\.tsx?$'
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'nothing-missing',
      'An import must lead somewhere.',
      {},
      { couldNotResolve: true, pathNot: '^node:' },
    ),
    only(
      'shared-stands-alone',
      'Shared code runs everywhere and knows nobody.',
      { path: '^src/shared/' },
      { path: '^(src/(main|renderer|preload)|e2e|bench|scripts)/' },
    ),
    only(
      'shared-is-pure',
      'No Node and no host in shared code.',
      { path: '^src/shared/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    only(
      'lib-knows-nobody',
      'src/shared/lib is the floor.',
      { path: '^src/shared/lib/', pathNot: test },
      { path: '^src/shared/(?!lib/)' },
    ),
    only(
      'domain-below-journal',
      'The domain knows neither journal, dossier nor IPC.',
      { path: '^src/shared/domain/', pathNot: test },
      { path: '^src/shared/(journal|dossier|ipc)/' },
    ),
    only(
      'mapping-on-the-domain',
      'What rows of a log say is worked out from domain and lib alone.',
      { path: '^src/shared/mapping/', pathNot: test },
      { path: '^src/shared/(journal|dossier|ipc)/' },
    ),
    only(
      'journal-below-dossier',
      'The journal knows neither dossier nor IPC.',
      { path: '^src/shared/journal/', pathNot: test },
      { path: '^src/shared/(dossier|ipc)/' },
    ),
    only(
      'dossier-off-the-wire',
      'A dossier is a pure function of records.',
      { path: '^src/shared/dossier/', pathNot: test },
      { path: '^src/shared/ipc/' },
    ),
    only(
      'main-without-window',
      'Main never imports the window or the preload.',
      { path: '^src/main/' },
      { path: '^src/(renderer|preload)/' },
    ),
    only(
      'window-without-main',
      'The window reaches main through the bridge only.',
      { path: '^src/renderer/', pathNot: test },
      { path: '^src/(main|preload)/' },
    ),
    only(
      'preload-on-shared',
      'The preload is the contract and nothing else.',
      { path: '^src/preload/' },
      { path: '^src/(main|renderer)/' },
    ),
    only(
      'electron-in-its-folder',
      'Only the Electron host knows Electron.',
      { path: '^(src|e2e)/', pathNot: '^src/(main/host/electron/|main/index\\.ts|preload/)' },
      { path: '^node_modules/electron/' },
    ),
    only(
      'playwright-in-its-folder',
      'Only the Chromium host drives a browser.',
      { path: '^src/', pathNot: ['^src/main/(host/chromium/|start-chromium\\.ts)', test] },
      { path: '^node_modules/playwright' },
    ),
    only(
      'dexie-in-the-engine',
      'Only the engine writes the read side.',
      { path: '^src/', pathNot: '^src/renderer/engine/' },
      { path: '^node_modules/dexie/' },
    ),
    only(
      'host-below-app',
      'The hosts know the port, not what is built on it.',
      { path: '^src/main/host/', pathNot: test },
      {
        path: '^src/main/(app|index|chromium|start-chromium)\\.ts$|^src/main/(vault|backup|evidence|dossier|recovery-page|receipt|ipc|jobs|session|trust|cli)/',
      },
    ),
    only(
      'work-below-calls',
      'What is done for the analyst knows neither the calls that ask for it nor whose workspace is open.',
      {
        path: '^src/main/(output|jobs|statement|evidence|map-files|trust|dossier|package|recovery-page|receipt|backup)/',
        pathNot: test,
      },
      { path: '^src/main/(app|ipc|session|cli)' },
    ),
    only(
      'session-below-calls',
      'The session knows no calls.',
      { path: '^src/main/session/', pathNot: test },
      { path: '^src/main/(app|ipc|cli|evidence|dossier|recovery-page|receipt|backup|trust)' },
    ),
    only(
      'age-alone',
      'Locking a file is the same whatever is in it.',
      { path: '^src/main/age/', pathNot: test },
      { path: '^src/(?!main/age/)' },
    ),
    only(
      'vault-alone',
      'The vault knows neither hosts, windows nor calls.',
      { path: '^src/main/vault/', pathNot: test },
      {
        path: '^src/main/(backup|host|ipc|jobs|cli|dossier|package|recovery-page|receipt|evidence|trust|output|statement|session)/',
      },
    ),
    only(
      'archive-alone',
      'Strangers’ archives are read by what can be bundled apart: shared code, Node and libraries.',
      { path: '^src/main/archive/', pathNot: ['/testing/', test] },
      { path: '^src/main/(?!archive/)' },
    ),
    only(
      'tables-alone',
      'Strangers’ tables are read by what knows no workspace: the archive, shared code and libraries.',
      { path: '^src/main/tables/', pathNot: ['/testing/', test] },
      { path: '^src/main/(?!tables/|archive/)' },
    ),
    only(
      'openpgp-for-proofs',
      'What parses signatures of strangers is used where the child process without keys does.',
      { path: '^src/(?!main/import/proofmode/)', pathNot: test },
      { path: 'node_modules/openpgp/' },
    ),
    only(
      'verify-alone',
      'What verifies a package is bundled apart: it knows neither the vault nor the app.',
      { path: '^src/main/verify/', pathNot: ['/testing/', test] },
      { path: '^src/main/(?!archive/|verify/|trust/timestamp/|host/child-port\\.ts)' },
    ),
    only(
      'features-apart',
      'A feature never imports another one.',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    only(
      'ui-below-features',
      'Design parts know no features.',
      { path: '^src/renderer/(ui|styles|platform)/' },
      { path: '^src/renderer/(features|app)/' },
    ),
    only(
      'shared-parts-below-features',
      'What several features are built of knows none of them.',
      {
        path: '^src/renderer/(backup|charts|dossier|duplicates|evidence|figures|finding|form|hand-overs|imports|keys|map-files|persons|places|sources)/',
      },
      { path: '^src/renderer/(features|app)/' },
    ),
    only(
      'engine-alone',
      'The engine runs in a worker of its own.',
      { path: '^src/renderer/engine/', pathNot: test },
      { path: '^src/renderer/(features|app|ui)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
