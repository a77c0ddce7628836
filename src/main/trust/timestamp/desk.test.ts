import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { testAuthority } from '../testing/authority.ts'
import { addReply, listTimeStamps, requestTimeStamp, savePart } from './desk.ts'

const run = promisify(execFile)

test('a checkpoint is stamped days after it was asked for, and a stranger checks that with openssl', async () => {
  const authority = await testAuthority()
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const file = (name: string) => path.join(folder, name)
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    valueOf(await requestTimeStamp(vault, file('a.tsq')))
    valueOf(await requestTimeStamp(vault, file('b.tsq')))
    expect(await listTimeStamps(vault)).toMatchObject([
      { size: 3, stamp: null },
      { size: 2, stamp: null },
    ])
  })
  const reply = await authority.reply(await readFile(file('a.tsq')))
  await workspace.session(async (vault) => {
    const [later, first] = await listTimeStamps(vault)
    const [id, other] = [first?.id ?? '', later?.id ?? '']
    const { size } = vault.head
    expect(codeOf(await addReply(vault, { id: other, reply, authorities: null }))).toBe('refused')
    expect(codeOf(await addReply(vault, { id, reply: reply.subarray(1), authorities: null }))).toBe('damaged')
    expect(codeOf(await savePart(vault, { id, part: 'reply' }, file('none')))).toBe('not-found')
    expect(vault.head.size).toBe(size)
    valueOf(await addReply(vault, { id, reply, authorities: authority.root }))
  })
  await workspace.session(async (vault) => {
    const [later, first] = await listTimeStamps(vault)
    expect([later, first]).toMatchObject([
      { stamp: null },
      { stamp: { signer: 'Test stamps', chain: 'trusted' } },
    ])
    const id = first?.id ?? ''
    for (const part of ['checkpoint', 'request', 'reply'] as const)
      valueOf(await savePart(vault, { id, part }, file(part)))
  })
  await writeFile(file('ca.pem'), authority.root)
  expect(await readFile(file('request'))).toEqual(await readFile(file('a.tsq')))
  const args = ['ts', '-verify', '-data', file('checkpoint'), '-in', file('reply'), '-CAfile', file('ca.pem')]
  expect((await run('openssl', args)).stdout).toContain('Verification: OK')
})

test('a request that is not entered is not written, and nobody answers one that never was', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  await workspace.session(async (vault) => {
    const stuck = {
      workspaceId: vault.workspaceId,
      outgoing: vault.outgoing,
      checkpoint: vault.checkpoint,
      timeStamps: () => vault.timeStamps(),
      log: async () => ({ ok: false as const, failure: { code: 'no-space' as const, message: 'full' } }),
    }
    expect(codeOf(await requestTimeStamp(stuck, path.join(folder, 'a.tsq')))).toBe('no-space')
    await expect(readFile(path.join(folder, 'a.tsq'))).rejects.toMatchObject({ code: 'ENOENT' })
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect(codeOf(await addReply(vault, { id, reply: new Uint8Array(3), authorities: null }))).toBe(
      'not-found',
    )
  })
})
