import { cp } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from './open.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { incidentDraft } from './testing/records.ts'
import { passphrase, valueOf } from './testing/workspace.ts'

/**
 * P20: header version 2, with a recovery key (24 words of the secret 7f7f…), and a journal that was restored from a
 * backup: an item of evidence, an incident, a draft.
 */
const stored = path.join(import.meta.dirname, 'testing/version-2')

test('a workspace of header version 2, restored once, opens unharmed and is worked on', async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  await cp(stored, folder, { recursive: true })
  const vault = valueOf(await openWorkspace(folder, passphrase))
  expect(vault.notices).toEqual([])
  expect(vault.head).toEqual({
    size: 7,
    root: '9a11119b30a32d56e733f956712e86a366525939c02be0279aadd5e65c18da6a',
  })
  for await (const { id } of vault.records('evidence'))
    expect(valueOf(await vault.evidence.checkFixity([id], { why: 'on demand' })).intact).toEqual([id])
  expect(await vault.drafts.list()).toMatchObject([{ draft: { body: { title: 'Typed and not saved' } } }])
  valueOf(await vault.commit({ records: [incidentDraft()] }))
  await vault.close()
})
