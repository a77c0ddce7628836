import path from 'node:path'
import { headWords } from '#shared/journal/head-words.ts'
import type { JournalDamage } from '#shared/journal/damage.ts'
import type { KeptReport } from '#shared/journal/kept-report.ts'
import { readKeptText, type KeptText } from '#shared/journal/kept-text.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { readWhole } from '#main/statement/read-whole.ts'
import { holdAgainst, sizesIn } from '#main/trust/hold-against.ts'
import { auditWorkspace, type Audit } from '#main/vault/audit.ts'
import { setupOf } from '#main/vault/setup.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { failed, misused, type Command, type Outcome } from './command.ts'
import { passphraseFromEnvironment } from './with-vault.ts'

/** Heads of every commit of years. */
const maxKeptBytes = 64 * 1_048_576

/** Examines a workspace and never writes into it. */
export const audit: Command = {
  usage: 'audit --workspace DIR [--checkpoint FILE] [--evidence]',
  run: async (flags) => {
    if (flags.workspace === undefined) return misused(`Usage: holdfast ${audit.usage}`)
    const passphrase = passphraseFromEnvironment()
    if (passphrase === undefined)
      return failed(fail('locked', 'Give the passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
    const texts = flags.checkpoint === undefined ? ok(null) : await readKept(path.resolve(flags.checkpoint))
    if (!texts.ok) return failed(texts.failure, 2)
    const order = {
      folder: path.resolve(flags.workspace),
      passphrase,
      evidence: flags.evidence === true,
      keptSizes: texts.value && sizesIn(texts.value),
    }
    const audited = await settle(async () => ok(await auditWorkspace(order, setupOf({}))))
    if (!audited.ok) return failed(audited.failure, 2)
    const { heads } = audited.value
    const kept = heads && texts.value && (await holdAgainst(heads, texts.value))
    return outcomeOf(audited.value, kept)
  },
}

async function readKept(file: string): Promise<Result<readonly KeptText[]>> {
  const bytes = await readWhole(file, maxKeptBytes)
  if (!bytes.ok) return bytes
  const texts = readKeptText(Buffer.from(bytes.value).toString('utf8'))
  return texts.every(({ kind }) => kind === 'unreadable')
    ? fail('invalid', 'There is no signed checkpoint in this file, nor eight words of one.')
    : ok(texts)
}

function outcomeOf(found: Audit, kept: KeptReport | null): Outcome {
  const { head, checkpoint, damage, checkpoints, tail, evidence } = found
  const words = headWords(Buffer.from(head.root, 'hex')).join(' ')
  const isGood =
    damage.length === 0 && (evidence?.damaged.length ?? 0) === 0 && (kept === null || kept.verdict === 'good')
  const text = [
    `journal:     ${head.size} entries, ${checkpoints} signed checkpoints`,
    `root:        ${head.root}`,
    `head:        ${words}`,
    ...(tail ? [`unfinished:  ${tail.bytes} bytes of a commit that was never answered`] : []),
    ...damage.map((one) => `DAMAGED:     ${damageInWords(one)}`),
    ...(evidence ? [`evidence:    ${evidence.intact} files are what was taken in`] : []),
    ...(evidence?.damaged ?? []).map(({ reference, what }) => `DAMAGED:     ${reference}: ${what}`),
    ...(kept ? keptInWords(kept) : []),
    isGood
      ? 'All of it is whole. A journal that nobody else has seen proves consistency, not honesty.'
      : 'NOT EVERYTHING IS WHOLE. Nothing was changed.',
  ].join('\n')
  return {
    exit: isGood ? 0 : 1,
    text,
    json: { good: isGood, words, head, checkpoint, damage, checkpoints, tail, evidence, kept },
  }
}

const damageInWords = ({ kind, segment, frame, entries }: JournalDamage): string =>
  [
    kind,
    segment === null ? '' : `segment ${segment}`,
    frame === null ? '' : `frame ${frame}`,
    entries === null ? '' : `entries ${entries.first} to ${entries.last}`,
  ]
    .filter(Boolean)
    .join(', ')

function keptInWords({ verdict, total, counts, differs, missing }: KeptReport): string[] {
  const tally = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
  return [
    `kept heads:  ${total} held against it: ${tally.join(', ')} (${verdict})`,
    ...(differs ? [`DIFFERENT:   from some entry between ${differs.from} and ${differs.to} on`] : []),
    ...(missing ? [`MISSING:     entries ${missing.from} to ${missing.to}`] : []),
  ]
}
