import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredRecord } from '../domain/record/kinds.ts'
import { readsideDigest } from './readside-digest.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

const analyst = (n: number, name: string, rev = 1): StoredRecord<'analyst'> => ({
  kind: 'analyst',
  id: `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
  rev,
  reference: `ANA-2026-${n}`,
  schemaVersion: 1,
  createdAt: '2026-11-23T09:00:00.000Z',
  createdBy: '00000000-0000-7000-8000-000000000001',
  changedAt: '2026-11-23T09:00:00.000Z',
  changedBy: '00000000-0000-7000-8000-000000000001',
  body: { name, organisation: 'Office', role: 'analyst', active: true, publicKey: `${'A'.repeat(43)}=` },
})

describe('readsideDigest', () => {
  it('is the hash of the sorted hashes of the lines, written out by hand', async () => {
    const body = (name: string) =>
      `{"active":true,"name":"${name}","organisation":"Office","publicKey":"${'A'.repeat(43)}=","role":"analyst"}`
    const lines = [
      `analyst 00000000-0000-7000-8000-000000000001 1 ${hex(body('Олена'))}`,
      `analyst 00000000-0000-7000-8000-000000000002 3 ${hex(body('Noor'))}`,
    ]
    expect(await readsideDigest([analyst(2, 'Noor', 3), analyst(1, 'Олена')], sha256)).toEqual({
      records: 2,
      digest: createHash('sha256')
        .update(Buffer.concat(lines.map((line) => Buffer.from(hex(line), 'hex')).sort(Buffer.compare)))
        .digest('hex'),
    })
  })

  it('of nothing is the hash of nothing', async () => {
    expect(await readsideDigest([], sha256)).toEqual({ records: 0, digest: hex('') })
  })

  it('is the same in any order, with a hash that answers later, and from records that come later', async () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(names, fc.infiniteStream(fc.nat()), async (all, dice) => {
        const records = all.map((name, n) => analyst(n, name))
        const shuffled = records
          .map((record) => ({ record, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
        async function* later() {
          for (const { record } of shuffled) yield record
        }
        expect(await readsideDigest(later(), async (bytes) => sha256(bytes))).toEqual(
          await readsideDigest(records, sha256),
        )
      }),
    )
  })

  it('changes with the body, the revision and the number of records', async () => {
    const base = [analyst(1, 'Noor'), analyst(2, 'Olena')]
    const others = [
      [analyst(1, 'Noor'), analyst(2, 'Olenа')], // the last letter is Cyrillic
      [analyst(1, 'Noor'), analyst(2, 'Olena', 2)],
      [analyst(1, 'Noor')],
      [analyst(1, 'Noor'), analyst(3, 'Olena')],
    ]
    const digests = await Promise.all(
      [base, ...others].map(async (set) => (await readsideDigest(set, sha256)).digest),
    )
    expect(new Set(digests).size).toBe(digests.length)
  })
})
