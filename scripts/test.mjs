// `npm test`: everything the build service runs, in order, up to the first thing that fails. Closes with one
// line of the form `N passed, N failed`. With --no-install nothing is installed (`npm run check`).
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import {
  build,
  ensureDebian,
  ensureModules,
  findElectron,
  hasDisplay,
  isRoot,
  nodePath,
  root,
  runNode,
  say,
} from './prepare.mjs'

const results = path.join(root, 'test-results')
const bin = (name, file) => `node_modules/${name}/${file}`
const passedOrFailed = { passed: 0, failed: 0 }

const steps = [
  { name: 'Types', run: () => runNode(bin('typescript', 'bin/tsc'), ['-b']) },
  { name: 'Lint', run: () => runNode(bin('oxlint', 'bin/oxlint')) },
  {
    name: 'Format',
    run: () => runNode(bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'Import arrows', run: arrows },
  { name: 'Dead code', run: () => runNode(bin('knip', 'bin/knip.js')) },
  { name: 'File sizes', run: () => runNode('scripts/file-sizes.mjs') },
  { name: 'Unit tests', run: unitTests, counts: true },
  { name: 'Build', run: build },
  { name: 'End to end, in the installed browser', run: () => endToEnd('chromium'), counts: true },
]

if (!process.argv.includes('--no-install')) {
  ensureModules()
  ensureDebian([
    'chromium',
    'qpdf',
    'poppler-utils',
    'age',
    'openssl',
    'openssh-client',
    'unzip',
    'strace',
    'zbar-tools',
    'libreoffice-calc-nogui',
  ])
}
if (findElectron() && hasDisplay() && !isRoot)
  steps.push({ name: 'End to end, in Electron', run: () => endToEnd('electron'), counts: true })
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const red = steps.find((step) => {
  say(`\n== ${step.name}`)
  return !step.run()
})
if (red) {
  say(`\n== FAILED: ${red.name}. What comes after it was not run.`)
  // A step without tests of its own, or one that broke before it could count, is one thing that failed.
  if (!red.counts || passedOrFailed.failed === 0) passedOrFailed.failed += 1
}
say(`\n${passedOrFailed.passed} passed, ${passedOrFailed.failed} failed`)
process.exit(red ? 1 : 0)

/** dependency-cruiser is content with nothing when it cannot read TypeScript, so it must say how much it read. */
function arrows() {
  const args = [
    path.join(root, bin('dependency-cruiser', 'bin/dependency-cruise.mjs')),
    'src',
    'e2e',
    '--config',
    '.dependency-cruiser.cjs',
  ]
  const { status, stdout } = spawnSync(nodePath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  say(stdout.trim())
  return status === 0 && /[1-9]\d* modules/.test(stdout)
}

function unitTests() {
  const file = path.join(results, 'unit.json')
  const done = runNode(bin('vitest', 'vitest.mjs'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file)
  count(report?.numPassedTests, report?.numFailedTests)
  return done && report?.numFailedTests === 0 && report.numPassedTests > 0
}

function endToEnd(host) {
  const done = runNode(bin('@playwright/test', 'cli.js'), ['test'], {
    env: { ...process.env, HOLDFAST_HOST: host },
  })
  const stats = read(path.join(results, 'e2e.json'))?.stats
  count(stats?.expected, stats && stats.unexpected + stats.flaky)
  return done && stats?.unexpected === 0 && stats.expected > 0
}

function count(passed = 0, failed = 0) {
  passedOrFailed.passed += passed
  passedOrFailed.failed += failed
}

/** Undefined when the step broke before it wrote its report. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
