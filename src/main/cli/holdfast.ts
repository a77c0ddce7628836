import { parseArgs } from 'node:util'
import { Refusal } from '#main/vault/storage/refusal.ts'
import { shownProse } from '#shared/mapping/text/shown.ts'
import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { done, failed, misused, type Command, type Outcome } from './command.ts'
import { destroyKeysCommand } from './destroy-keys.ts'
import { doctor } from './doctor.ts'
import { duplicates } from './duplicates.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { list } from './list.ts'
import { profiles } from './profiles.ts'
import { restore } from './restore.ts'
import { stats } from './stats.ts'
import { verifyOutcome, verifyUsage } from './verify.ts'

const commands: Readonly<Record<string, Command>> = {
  audit,
  backup,
  'destroy-keys': destroyKeysCommand,
  doctor,
  duplicates,
  export: exportCommand,
  import: importCommand,
  init,
  list,
  profiles,
  restore,
  stats,
}

const usage = [
  'Usage:',
  ...[...Object.values(commands).map(({ usage: how }) => how), verifyUsage].map(
    (how) => `  holdfast ${how} [--json]`,
  ),
].join('\n')

/** Runs one command line. With --json exactly one JSON value goes to standard output, whatever happens. */
export async function holdfast(argv: readonly string[], print: (text: string) => void): Promise<number> {
  const wantsJson = argv.includes('--json')
  const outcome = await runCommand(argv)
  print(wantsJson ? plainJson(outcome.json) : shownProse(outcome.text).text)
  return outcome.exit
}

/** What a terminal would take for orders, and marks that turn the reading direction: JSON.stringify leaves these as they are. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Of all commands; each takes those that its usage names. */
const options = {
  workspace: { type: 'string' },
  analyst: { type: 'string' },
  organisation: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  case: { type: 'string' },
  incidents: { type: 'string' },
  status: { type: 'string' },
  verification: { type: 'string' },
  category: { type: 'string' },
  profile: { type: 'string' },
  lock: { type: 'boolean' },
  'even-if-recalled': { type: 'boolean' },
  'age-recipient': { type: 'string', multiple: true },
  checkpoint: { type: 'string' },
  evidence: { type: 'boolean' },
  all: { type: 'boolean' },
  sample: { type: 'boolean' },
  recipient: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  into: { type: 'string' },
  check: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  map: { type: 'string' },
  log: { type: 'string' },
  'same-log': { type: 'boolean' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  undo: { type: 'string' },
  fingerprint: { type: 'string' },
  identity: { type: 'string' },
  'passphrase-env': { type: 'string' },
  'words-env': { type: 'string' },
  'yes-destroy': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

async function runCommand(argv: readonly string[]): Promise<Outcome> {
  const [name = '', ...rest] = argv
  if (name === 'help' || name === '--help') return done(usage, { usage })
  if (name === 'verify') return verifyOutcome(rest)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return misused(usage)
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: command === importCommand,
      options,
    })
    if (values.help === true) return done(usage, { usage })
    // Resolved, an empty path would be the folder one stands in.
    if (values.workspace === '' || values.into === '') return misused('A folder needs a name: DIR')
    return await command.run(values, positionals)
  } catch (error) {
    if (error instanceof Refusal) return failed(error.failure)
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return misused(`${error.message}\n\nUsage: holdfast ${command.usage}`)
    throw error
  }
}
