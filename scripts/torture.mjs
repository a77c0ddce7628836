// `npm run torture [-- --minutes N] [--only TEXT]`: the suites that prove the promises, with their long figures, one
// after the other. A suite is a test that asks `src/main/vault/testing/figure.ts` for its figures. What does not fit
// into the time is said and counts as not shown. Closes with a table of what each suite counted.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build, ensureModules, nodePath, root, say } from './prepare.mjs'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '240' },
    only: { type: 'string', default: '' },
    'no-install': { type: 'boolean', default: false },
  },
})
const ends = Date.now() + Number(values.minutes) * 60_000
if (!Number.isFinite(ends)) {
  say('usage: npm run torture -- [--minutes N] [--only PART-OF-A-FILE-NAME]')
  process.exit(2)
}

const asksForFigures = /from '(?:[^']*\/)?testing\/figure\.ts'/
const suites = ['src', 'e2e']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  )
  .filter((name) => /\.(test|spec)\.tsx?$/.test(name) && name.includes(values.only))
  .filter((name) => asksForFigures.test(readFileSync(path.join(root, name), 'utf8')))
  .sort()
if (suites.length === 0) {
  say(`No suite has ${JSON.stringify(values.only)} in its name.`)
  process.exit(2)
}

if (!values['no-install']) ensureModules()
if (suites.some(isEndToEnd) && !build()) process.exit(1)

const results = suites.map((suite) => {
  const left = ends - Date.now()
  if (left <= 0) return { suite, outcome: 'no time', seconds: 0, counts: [] }
  say(`\n== ${suite}`)
  const started = Date.now()
  const { status, stdout, error } = spawnSync(nodePath, commandOf(suite), {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, HOLDFAST_TORTURE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1024 ** 3,
    timeout: left,
    killSignal: 'SIGKILL',
  })
  say(stdout.trimEnd())
  const outcome = error?.code === 'ETIMEDOUT' ? 'no time' : status === 0 ? 'held' : 'BROKEN'
  const counts = stdout.split('\n').filter((line) => /^P\d+: /.test(line))
  return { suite, outcome, seconds: Math.round((Date.now() - started) / 1000), counts }
})

say('\n== Promises')
for (const { suite, outcome, seconds, counts } of results) {
  say(`${outcome.padEnd(8)}${String(seconds).padStart(6)} s  ${suite}`)
  for (const line of counts) say(`${' '.repeat(18)}${line}`)
}
const broken = results.filter(({ outcome }) => outcome === 'BROKEN').length
const unshown = results.filter(({ outcome }) => outcome === 'no time').length
say(`\n${results.length - broken - unshown} held, ${broken} broken, ${unshown} not shown for lack of time`)
process.exit(broken > 0 ? 1 : unshown > 0 ? 3 : 0)

function isEndToEnd(suite) {
  return suite.startsWith('e2e')
}

function commandOf(suite) {
  return isEndToEnd(suite)
    ? ['node_modules/@playwright/test/cli.js', 'test', suite]
    : ['node_modules/vitest/vitest.mjs', 'run', suite, '--reporter=default']
}
