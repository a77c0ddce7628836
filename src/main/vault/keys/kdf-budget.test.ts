import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openWorkspace } from '../open.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { cheapest } from '../testing/cheapest.ts'
import { snapshot } from '../testing/snapshot.ts'
import { passphrase, testWorkspace } from '../testing/workspace.ts'
import { headerBytes, sealHeader } from './header.ts'
import { headerNames } from './header-files.ts'
import { mostSlots, passphraseSlots, type PassphraseSlot } from './header-schema.ts'
import { costBeside, isSaneHeader } from './kdf-budget.ts'
import { floor, isSaneCost, type KdfCost } from './passphrase-key.ts'

const derived = vi.hoisted(() => ({ times: 0 }))
vi.mock('hash-wasm', () => ({
  argon2id: async () => {
    derived.times += 1
    return new Uint8Array(32)
  },
}))

const slotAt = (kdf: KdfCost): PassphraseSlot => ({
  id: uuidV7(),
  kind: 'passphrase',
  kdf: { name: 'argon2id', ...kdf, salt: randomBytes(16).toString('base64') },
  nonce: randomBytes(12).toString('base64'),
  wrapped: randomBytes(80).toString('base64'),
})

const GiB = 1_024 * 1_024
const highest = { memoryKiB: GiB, iterations: 3, parallelism: 4 }

test('a header whose slots are each within the limits and together are not is refused before anything is derived', async () => {
  const { folder, header, secrets } = await testWorkspace()
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const forged: KdfCost[][] = [
    Array.from({ length: mostSlots.passphrase - 1 }, () => highest),
    Array.from({ length: 7 }, () => ({ ...highest, iterations: 16 })),
    [{ ...highest, memoryKiB: 2 * GiB }],
    [{ ...highest, iterations: 1_000_000 }],
  ]
  for (const costs of forged) {
    // First those that are forged: the one that opens would end the search.
    const slots = [...costs.map(slotAt), ...passphraseSlots(header)]
    const bytes = headerBytes(sealHeader(secrets.dataKey, { ...content, slots }))
    for (const name of headerNames) await writeFile(path.join(folder, name), bytes)
    const before = await snapshot(folder)
    derived.times = 0
    expect(await openWorkspace(folder, passphrase)).toMatchObject({ failure: { code: 'damaged' } })
    expect(derived.times).toBe(0)
    expect(await snapshot(folder)).toEqual(before)
  }
})

test('as many people as there is room for get a slot, each within the limits, and all of them together', () => {
  for (const wanted of [highest, { ...highest, memoryKiB: GiB / 4 }, cheapest]) {
    const slots: PassphraseSlot[] = []
    while (slots.length < mostSlots.passphrase) slots.push(slotAt(costBeside(slots, wanted)))
    expect(slots.every(({ kdf }) => isSaneCost(kdf))).toBe(true)
    expect(isSaneHeader(slots)).toBe(true)
    expect(slots[0]?.kdf.memoryKiB).toBe(wanted.memoryKiB)
  }
  const crowded = Array.from({ length: 30 }, () => slotAt(highest))
  expect(costBeside(crowded, highest).memoryKiB).toBeLessThan(highest.memoryKiB)
  expect(costBeside(crowded, highest).memoryKiB).toBeGreaterThanOrEqual(floor.memoryKiB)
})
