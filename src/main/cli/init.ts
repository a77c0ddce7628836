import path from 'node:path'
import { fail, type Failure, type Issue } from '#shared/lib/result.ts'
import { minPassphraseLength } from '#shared/domain/analyst/passphrase.ts'
import { createWorkspace } from '#main/vault/open.ts'
import { fillWithSample } from '#main/session/sample.ts'
import { done, failed, misused, type Command, type Outcome } from './command.ts'
import { passphraseFromEnvironment } from './with-vault.ts'

export const init: Command = {
  usage: 'init --workspace DIR --analyst NAME [--organisation NAME] [--sample]',
  async run(flags) {
    if (flags.workspace === undefined || flags.analyst === undefined)
      return misused(`Usage: holdfast ${init.usage}`)
    const passphrase = passphraseFromEnvironment()
    if (passphrase === undefined)
      return failed(fail('locked', 'Give a passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
    const created = await createWorkspace({
      folder: path.resolve(flags.workspace),
      analystName: flags.analyst,
      organisation: flags.organisation ?? '',
      passphrase,
    })
    if (!created.ok) return notMade(created.failure)
    const vault = created.value
    try {
      if (flags.sample) {
        const filled = await fillWithSample(vault, new Date().toISOString())
        if (!filled.ok) return failed(filled.failure)
      }
      const { workspaceId, analyst, head } = vault
      return done(`Workspace made for ${analyst.name}. The journal holds ${head.size} entries.`, {
        workspaceId,
        analyst: { id: analyst.id, name: analyst.name },
        journal: head,
      })
    } finally {
      await vault.close()
    }
  },
}

/** The failure with a line for each field that is at fault. */
function notMade(failure: Failure): Outcome {
  const outcome = failed(failure)
  return { ...outcome, text: [outcome.text, ...(failure.issues ?? []).map(issueInWords)].join('\n') }
}

const fields: Readonly<Record<string, string>> = {
  analystName: '--analyst',
  organisation: '--organisation',
  passphrase: 'HOLDFAST_PASSPHRASE',
}

const rules: Readonly<Record<string, string>> = {
  'passphrase.tooShort': `use at least ${minPassphraseLength} characters.`,
  'text.required': 'write something here.',
  'text.tooLong': 'this is too long.',
  'text.loneSurrogate': 'this holds half a character.',
  'text.control': 'this holds invisible control characters.',
  'text.bidi': 'this holds invisible marks that change the reading direction.',
}

function issueInWords({ path: place, key }: Issue): string {
  const field = place.join('.')
  return `${fields[field] ?? field}: ${rules[key] ?? key}`
}
