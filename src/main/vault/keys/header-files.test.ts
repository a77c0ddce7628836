import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { Refusal } from '../storage/refusal.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, passphrase, testWorkspace } from '../testing/workspace.ts'
import { openWorkspace } from '../open.ts'
import { readHeaders, writeHeaders } from './header-files.ts'
import type { AgeSlot, KeySlot } from './header-schema.ts'
import { sealHeader } from './header.ts'

/** As large as a slot may be. */
const largestSlot = (): AgeSlot => ({
  id: uuidV7(),
  kind: 'age',
  purpose: 'recovery',
  analystId: uuidV7(),
  recipient: `age1${'q'.repeat(58)}`,
  wrapped: randomBytes(1_536).toString('base64'),
})

async function withSlots(slots: number) {
  const { folder, header, secrets } = await testWorkspace()
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const more: KeySlot[] = Array.from({ length: slots - 1 }, largestSlot)
  return { folder, header: sealHeader(secrets.dataKey, { ...content, slots: [...header.slots, ...more] }) }
}

test('a header with as many and as large slots as there may be is written and read again, and opens', async () => {
  const { folder, header } = await withSlots(128)
  await writeHeaders(realFiles, folder, header)
  expect(await readHeaders(realFiles, folder)).toEqual({ candidates: [header, header], copiesAgree: true })
  const opened = await openWorkspace(folder, passphrase)
  expect(codeOf(opened)).toBe('ok')
  if (opened.ok) await opened.value.close()
})

test('one slot more than can be read again is not written: nobody could open the workspace any more', async () => {
  const { folder, header } = await withSlots(129)
  const before = await snapshot(folder)
  await expect(writeHeaders(realFiles, folder, header)).rejects.toThrow(Refusal)
  expect(await snapshot(folder)).toEqual(before)
})

test('a file of megabytes in the place of a header is damage, and is not read', async () => {
  const { folder } = await testWorkspace()
  await writeFile(path.join(folder, 'header.json'), Buffer.alloc(5_000_000, '['))
  await writeFile(path.join(folder, 'header.backup.json'), '['.repeat(500_000))
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('damaged')
})
