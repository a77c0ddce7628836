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
import { mostSlots, passphraseSlots, type AgeSlot, type KeySlot } from './header-schema.ts'
import { sealHeader } from './header.ts'

type Purpose = AgeSlot['purpose']

/** As large as a slot may be. */
const largestSlot = (purpose: Purpose): AgeSlot => ({
  id: uuidV7(),
  kind: 'age',
  purpose,
  analystId: purpose === 'recovery' ? uuidV7() : null,
  recipient: `age1${'q'.repeat(58)}`,
  wrapped: randomBytes(1_536).toString('base64'),
})

const largestSlots = (purpose: Purpose, count: number) =>
  Array.from({ length: count }, () => largestSlot(purpose))

async function withSlots(people: number, ...more: readonly KeySlot[]) {
  const { folder, header, secrets } = await testWorkspace()
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const [own] = passphraseSlots(header)
  if (!own) throw new Error('A new workspace has a slot')
  const others = Array.from({ length: people - 1 }, () => ({ ...own, id: uuidV7() }))
  return { folder, header: sealHeader(secrets.dataKey, { ...content, slots: [own, ...others, ...more] }) }
}

test('a header with as many and as large slots as there may be is written and read again, and opens', async () => {
  const { recovery, organisation, passphrase: people } = mostSlots
  const more = [...largestSlots('recovery', recovery), ...largestSlots('organisation', organisation)]
  const { folder, header } = await withSlots(people, ...more)
  await writeHeaders(realFiles, folder, header)
  expect(await readHeaders(realFiles, folder)).toEqual({ candidates: [header, header], copiesAgree: true })
  const opened = await openWorkspace(folder, passphrase)
  expect(codeOf(opened)).toBe('ok')
  if (opened.ok) await opened.value.close()
})

test('one slot more of a kind than can be read again is not written: nobody could open the workspace any more', async () => {
  const tooMany = [
    await withSlots(mostSlots.passphrase + 1),
    await withSlots(1, ...largestSlots('recovery', mostSlots.recovery + 1)),
    await withSlots(1, ...largestSlots('organisation', mostSlots.organisation + 1)),
  ]
  for (const { folder, header } of tooMany) {
    const before = await snapshot(folder)
    await expect(writeHeaders(realFiles, folder, header)).rejects.toThrow(Refusal)
    expect(await snapshot(folder)).toEqual(before)
  }
})

test('a file of megabytes in the place of a header is damage, and is not read', async () => {
  const { folder } = await testWorkspace()
  await writeFile(path.join(folder, 'header.json'), Buffer.alloc(5_000_000, '['))
  await writeFile(path.join(folder, 'header.backup.json'), '['.repeat(500_000))
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('damaged')
})
