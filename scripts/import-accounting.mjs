// `node scripts/import-accounting.mjs [--again] FILE-OR-FOLDER…`: what `holdfast import --dry-run` says of each file, as a
// table: read = created + updated + unchanged + conflicts + rejected, with the reasons counted by column and code. Never a
// row. Every file is held against an empty workspace of its own making, which is removed. `--again` brings each file in
// and asks once more: the same file has to change nothing. Ends with 1 where a sum does not come out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { nodePath, root, say } from './prepare.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean', default: false }, profile: { type: 'string' } },
})
if (positionals.length === 0) {
  say('usage: node scripts/import-accounting.mjs [--again] [--profile NAME] FILE-OR-FOLDER…')
  process.exit(2)
}

const asTable = /\.(csv|tsv|txt|xlsx|json|jsonl|geojson|zip)$/i
const files = positionals.flatMap((given) =>
  statSync(given).isDirectory()
    ? readdirSync(given, { recursive: true })
        .map((name) => path.join(given, name))
        .filter((name) => asTable.test(name) && statSync(name).isFile())
        .toSorted()
    : [given],
)

const folder = mkdtempSync(path.join(os.tmpdir(), 'holdfast-accounting-'))
const environment = { ...process.env, HOLDFAST_PASSPHRASE: 'only for counting, then removed' }

/** The answer of the command line, parsed; it answers in JSON whether it could do what was asked or not. */
function holdfast(...args) {
  const main = path.join(root, 'src/main/cli/main.ts')
  const ran = spawnSync(nodePath, [main, ...args, '--json'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  })
  try {
    return JSON.parse(ran.stdout)
  } catch {
    throw new Error(ran.stderr || ran.stdout || `holdfast ${args[0]} said nothing`)
  }
}

function workspace(name) {
  const place = path.join(folder, name)
  holdfast('init', '--workspace', place, '--analyst', 'Somebody')
  return place
}

const asked = values.profile === undefined ? [] : ['--profile', values.profile]

/** What importing a file would do, or did. */
function brought(file, place, ...more) {
  const answer = holdfast('import', path.resolve(file), '--workspace', place, ...asked, ...more)
  return answer.files?.[0] ?? { refused: answer.error?.message ?? answer.message ?? 'refused' }
}

const reasons = (problems) => {
  const counts = new Map()
  for (const { column, code, rows = 1 } of problems) {
    const reason = column === '' ? code : `${code} in “${column}”`
    counts.set(reason, (counts.get(reason) ?? 0) + rows)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `${count} ${reason}`)
}

let wrong = 0
const empty = workspace('empty')
try {
  files.forEach((file, index) => {
    const name = positionals.length === 1 ? path.relative(positionals[0], file) || path.basename(file) : file
    const found = brought(file, empty, '--dry-run')
    if (found.refused !== undefined) return say(`${name}\n  refused: ${found.refused}\n`)
    const { read, created, updated, unchanged, conflicts, rejected, told } = found
    const sum = created + updated + unchanged + conflicts.length + rejected.length
    if (sum !== read) wrong += 1
    say(`${name} by ${found.profile}`)
    say(
      `  read ${read} ${sum === read ? '=' : '≠'} ${created} created + ${updated} updated + ${unchanged} unchanged + ${conflicts.length} conflicts + ${rejected.length} rejected`,
    )
    for (const reason of reasons(rejected)) say(`  rejected: ${reason}`)
    for (const reason of reasons(conflicts.map(({ why }) => ({ column: '', code: why }))))
      say(`  conflict: ${reason}`)
    for (const reason of reasons(told)) say(`  told: ${reason}`)
    if (values.again) again(file, index, read)
    say('')
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(wrong === 0 ? 0 : 1)

/** Brings the file in, and asks what the same file would change. */
function again(file, index, read) {
  const place = workspace(`w${index}`)
  const first = brought(file, place)
  const second = brought(file, place, '--dry-run')
  const same = second.unchanged + second.conflicts?.length + second.rejected?.length
  if (first.refused !== undefined || same !== read || second.gone !== 0) wrong += 1
  say(
    first.refused === undefined
      ? `  again: ${second.unchanged} unchanged, ${second.created} created, ${second.updated} updated, ${second.gone} gone`
      : `  refused: ${first.refused}`,
  )
  rmSync(place, { recursive: true, force: true })
}
