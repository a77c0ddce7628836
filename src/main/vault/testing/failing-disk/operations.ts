import type { Result } from '#shared/lib/result.ts'
import { ok } from '#shared/lib/result.ts'
import { descriptionOf } from '../evidence.ts'
import { importOrder } from '../import-order.ts'
import { incidentDraft } from '../records.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'
import { firstWords } from '../power-loss/story.ts'
import type { Content } from './content.ts'
import { newWords, deskRecipient, virasWords, type Prepared } from './prepared.ts'

/** One thing that is done with an open vault. */
export interface Operation {
  readonly name: string
  /** It is more than one commit: what may stand of it when it failed, as its words then say. */
  readonly mayStand?: (content: Content) => boolean
  /** It stays like that after opening the workspace again. */
  readonly mayStay?: true
  readonly run: (vault: UnlockedVault, on: Prepared) => Promise<Result<unknown>>
}

const reason = 'Sent by mistake'

const reading: readonly Operation[] = [
  {
    name: 'read the journal',
    run: async (vault) => ok((await vault.read(-1, 1_000)).items),
  },
  {
    name: 'read records',
    run: async (vault, { incidentId, kept }) => {
      for await (const record of vault.records('incident')) await vault.history(record.id)
      await vault.record('incident', incidentId)
      return ok(await vault.custody(kept.id))
    },
  },
  {
    name: 'read evidence',
    run: async (vault, { kept }) => {
      let bytes = 0
      for await (const piece of vault.evidence.read(kept.id)) bytes += piece.byteLength
      return ok(bytes)
    },
  },
  { name: 'list analysts', run: (vault) => vault.analysts.list() },
]

export const operations: readonly Operation[] = [
  ...reading,
  {
    name: 'commit',
    run: (vault, { incidentId }) => {
      const identity = { id: incidentId, baseRev: 1 }
      return vault.commit({ records: [incidentDraft({ title: 'As it is' }, identity)] })
    },
  },
  { name: 'import', run: (vault, { another }) => vault.imports.run(importOrder(another)) },
  { name: 'import a log', run: (vault, { newerLog }) => vault.logs.run(newerLog) },
  { name: 'take an import back', run: (vault, { importId }) => vault.logs.undo(importId) },
  { name: 'take in', run: (vault, { another }) => vault.evidence.takeIn(another, {}) },
  {
    name: 'describe',
    run: (vault, { kept: { id, body } }) => {
      const description = { ...descriptionOf(body), title: 'Described' }
      return vault.custodian.describe({ evidenceId: id, baseRev: 1, description, reason })
    },
  },
  {
    name: 'check',
    run: async (vault, { kept }) => {
      const checked = await vault.evidence.checkFixity([kept.id], { why: 'on demand' })
      if (checked.ok && checked.value.failed.length > 0)
        throw new Error('What could not be read was taken for damaged')
      return checked
    },
  },
  { name: 'put back', run: (vault, { kept, keptFrom }) => vault.evidence.putBack(kept.id, keptFrom) },
  { name: 'give up', run: (vault, { kept }) => vault.custodian.giveUp(kept.id, reason) },
  {
    name: 'delete',
    mayStand: ({ evidence }) => evidence.some((item) => item.includes('deleted')),
    run: (vault, { givenUp: { id, reference } }) => vault.evidence.delete(id, { reference, reason }),
  },
  // Whether a replaced file lasts is known when its folder is synced: then it stands already, and it is what was asked for.
  {
    name: 'keep a draft',
    mayStand: ({ drafts }) => drafts.join() === 'typed on',
    mayStay: true,
    run: (vault, { draftId: id }) =>
      vault.drafts.keep({ kind: 'incident', id, baseRev: null, body: { title: 'typed on' } }),
  },
  {
    name: 'drop a draft',
    mayStand: ({ drafts }) => drafts.length === 0,
    mayStay: true,
    run: (vault, { draftId }) => vault.drafts.drop(draftId),
  },
  {
    name: 'change the passphrase',
    mayStand: ({ opens }) => opens.includes(newWords),
    run: (vault) => vault.analysts.changePassphrase({ current: firstWords, next: newWords }),
  },
  {
    name: 'add an organisation',
    mayStand: ({ organisations }) => organisations.includes('Desk'),
    run: (vault) => vault.organisations.add({ name: 'Desk', recipient: deskRecipient }),
  },
  {
    name: 'add an analyst',
    mayStand: ({ analysts }) => analysts.slice(2).every((name) => name === 'Vira Test'),
    mayStay: true,
    run: (vault) =>
      vault.analysts.add({
        name: 'Vira Test',
        organisation: '',
        role: 'analyst',
        passphrase: virasWords,
      }),
  },
  {
    name: 'retire an analyst',
    mayStand: ({ analysts }) => analysts.includes('Borys Test retired'),
    run: (vault, { borysId }) => vault.analysts.retire(borysId),
  },
]
