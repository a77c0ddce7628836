import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { BackgroundVerification } from './background-verification.ts'
import { Session } from './session.ts'

const fault = (error: unknown): never => {
  throw error
}

/** An unlocked session whose journal takes more than one slice to verify. */
async function unlocked() {
  const workspace = await testWorkspace()
  const session = new Session()
  session.adopt(valueOf(await workspace.open()))
  for (let commit = 0; commit < 20; commit += 1)
    valueOf(await session.vault.commit({ records: Array.from({ length: 10 }, () => incidentDraft()) }))
  const journal = path.join(workspace.folder, 'journal')
  const last = path.join(journal, (await readdir(journal)).toSorted().at(-1) ?? '')
  return { session, last }
}

test('damage that it finds makes the session read-only, and that is told', async () => {
  const { session, last } = await unlocked()
  const bytes = await readFile(last)
  bytes.writeUInt8(bytes.readUInt8(bytes.byteLength - 5_000) ^ 1, bytes.byteLength - 5_000)
  await writeFile(last, bytes)
  const { promise: told, resolve } = Promise.withResolvers<string>()
  session.onChange(resolve)
  const verification = new BackgroundVerification(() => false, fault, 0)
  verification.start(session.vault)
  expect(await told).toBe('read-only')
  expect(session.vault.mode).toMatchObject({ kind: 'read-only', reason: { kind: 'damaged' } })
  expect(codeOf(await session.vault.commit({ records: [incidentDraft()] }))).toBe('read-only')
  await verification.stop()
  await session.lock()
})

test('it waits as long as somebody else is busy, and a lock stops it', async () => {
  const { session } = await unlocked()
  const asked = Promise.withResolvers<void>()
  let reports = 0
  const vault = {
    verify: async (options: Parameters<typeof session.vault.verify>[0]) => {
      const report = await session.vault.verify(options)
      if (!valueOf(report).cancelled) reports += 1
      return report
    },
  }
  const verification = new BackgroundVerification(() => (asked.resolve(), true), fault, 0)
  session.beforeLock(() => verification.stop())
  verification.start(vault)
  await asked.promise
  await session.lock()
  expect(reports).toBe(0)
})
