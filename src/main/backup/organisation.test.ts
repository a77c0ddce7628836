import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { joinWorkspace } from '#main/vault/join.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { cheapest } from '#main/vault/testing/cheapest.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { makeBackup } from './make.ts'
import { inProcess } from './testing/in-process.ts'

const run = promisify(execFile)

const backUp = (vault: UnlockedVault, target: string) =>
  makeBackup(vault, { target, passphrase: null, recipients: [] }, { run: inProcess() })

test('stock age and tar open a backup with the key of an organisation, which opens the workspace in it; none after its removal', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const [first, second, key] = ['first.age', 'second.age', 'key.txt'].map((name) => path.join(folder, name))
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await writeFile(key ?? '', `# public key: ${recipient}\n${identity}\n`)
  const draft = incidentDraft({ title: 'In the backup' })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [draft] }))
    valueOf(await vault.organisations.add({ name: 'Desk', recipient }))
    expect(valueOf(await backUp(vault, first ?? '')).recipients).toBe(1)
    const [desk] = valueOf(await vault.organisations.list())
    valueOf(await vault.organisations.remove(desk?.id ?? ''))
    // With no key left the backup needs another; the removed one is not used any more.
    const another = await identityToRecipient(await generateX25519Identity())
    valueOf(await vault.organisations.add({ name: 'Other', recipient: another }))
    expect(valueOf(await backUp(vault, second ?? '')).recipients).toBe(1)
  })
  const unpack = async (file: string) => {
    const into = path.join(folder, path.basename(file, '.age'))
    await mkdir(into)
    await run('age', ['-d', '-i', key ?? '', '-o', path.join(into, 'backup.tar'), file])
    await run('tar', ['xf', path.join(into, 'backup.tar'), '-C', into])
    return path.join(into, 'workspace')
  }
  await expect(unpack(second ?? '')).rejects.toThrow('no identity matched')
  const person = { name: 'Vira', organisation: 'Desk', passphrase: 'what Vira alone knows', key: identity }
  const setup = { kdf: cheapest, reserveBytes: 0 }
  const joined = valueOf(await joinWorkspace(await unpack(first ?? ''), person, setup))
  expect((await joined.record('incident', draft.id))?.body.title).toBe('In the backup')
  await joined.close()
})
