import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BackupsTold } from './backups-told.ts'

const made = { sha256: '', bytes: 1, root: '', recipients: 0 }

/** An entry after so many, at one of few times, and after some of them a backup of the first so many. */
const entered = fc.array(
  fc.record({ at: fc.constantFrom('a', 'b', 'c'), upTo: fc.option(fc.nat(40), { freq: 8 }) }),
)

test('what no backup holds is told entry by entry, however many have one time', () => {
  fc.assert(
    fc.property(entered, (entries) => {
      let told = new BackupsTold()
      let held: (readonly [seq: number, at: string])[] = []
      for (const [seq, { at, upTo }] of entries.entries()) {
        told.add(seq, at)
        held.push([seq, at])
        if (upTo !== null) {
          told.log(seq, at, { event: 'backed-up', ...made, size: upTo })
          held = held.filter(([one]) => one >= upTo)
        }
        const { seqs, times } = told.entriesSince
        expect(seqs).toEqual(held.map(([one]) => one))
        expect(times.flatMap(([time, count]) => Array(count).fill(time))).toEqual(
          held.map(([, time]) => time),
        )
        expect(times.every(([, count]) => count > 0)).toBe(true)
        expect(told.since).toEqual({ entries: held.length, oldest: held[0]?.[1] ?? null })
        told = new BackupsTold(told.last, told.entriesSince)
      }
    }),
  )
})
