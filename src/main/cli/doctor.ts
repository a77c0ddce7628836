import path from 'node:path'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { fail } from '#shared/lib/result.ts'
import { startChromium } from '#main/start-chromium.ts'
import { journalDigest } from '#main/vault/records/journal-digest.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, failed, misused, type Command, type Outcome } from './command.ts'
import { passphraseFromEnvironment } from './with-vault.ts'

/** Milliseconds after which an answer is not to be expected any more. */
const longestReading = 10 * 60_000

/** Opens the real engine in a window that is not shown and compares what it reads with the journal. */
export const doctor: Command = {
  usage: 'doctor --workspace DIR',
  async run(flags) {
    if (flags.workspace === undefined) return misused(`Usage: holdfast ${doctor.usage}`)
    const passphrase = passphraseFromEnvironment()
    if (passphrase === undefined)
      return failed(fail('locked', 'Give the passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
    const { promise: reported, resolve: onReadside } = Promise.withResolvers<ReadsideReport>()
    const workspace = path.resolve(flags.workspace)
    const started = await startChromium({ headless: true, workspace, passphrase, onReadside })
    if (!started.ok) return failed(started.failure)
    try {
      const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>()
      const limit = setTimeout(() => giveUp(undefined), longestReading)
      const report = await Promise.race([reported, started.value.ended.then(() => undefined), late])
      clearTimeout(limit)
      if (!report) return failed(fail('internal', 'The window did not come to read the journal.').failure)
      return await compare(
        started.value.app.session.vault,
        report,
        started.value.page().context().browser()?.version() ?? '',
      )
    } finally {
      await started.value.quit()
    }
  },
}

async function compare(vault: Vault, report: ReadsideReport, version: string): Promise<Outcome> {
  const journal = await journalDigest(vault)
  const { records, digest, state } = report
  const json = { journal, indexedDb: { records, digest, state }, host: { kind: 'chromium', version } }
  const agree = journal.digest === digest && journal.records === records
  const text = [
    `journal:    ${journal.records} records  ${journal.digest}`,
    `IndexedDB:  ${records} records  ${digest}  (${state})`,
    agree ? 'They agree.' : 'THEY DIFFER. The journal holds the record.',
  ].join('\n')
  return agree ? done(text, json) : { exit: 1, text, json }
}
