import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { recordKinds, type RecordKind } from '#shared/domain/record/kinds.ts'
import type { JournalEntry } from '#shared/journal/entry.ts'
import { encodeHead } from '../head-file/encode.ts'
import { Places } from '../journal/places.ts'
import { newSegment } from '../journal/segment.ts'
import { JournalState, sha256 } from '../journal/state.ts'
import { RecordIndex } from './record-index.ts'

const at = '2026-01-01T00:00:00.000Z'
const idOf = (group: number, nth: number): string => `00000000-0000-4000-8000-0000000000${group}${nth}`
const actor = idOf(9, 0)

interface Made {
  readonly type: JournalEntry['type']
  readonly body: unknown
}

const kinds = ['source', 'incident', 'evidence', 'analyst', 'log-page'] as const satisfies RecordKind[]
const few = 3
const ids = kinds.flatMap((_, group) => Array.from({ length: few }, (__, nth) => idOf(group, nth)))
const hashes = Array.from({ length: few }, (_, nth) => `${nth}`.repeat(64))

/** Of its body only what is looked at. */
const put = fc
  .record({ group: fc.nat(kinds.length - 1), nth: fc.nat(few - 1), number: fc.nat(20) })
  .map(({ group, nth, number }): Made => {
    const kind = kinds[group] ?? 'source'
    const { schemaVersion } = recordKinds[kind]
    const file = { sha256: hashes[(nth + number) % few], blobId: `blob ${nth}` }
    const reference = `REF-2026-${String(number).padStart(4, '0')}`
    return {
      type: 'record.put',
      body: { kind, schemaVersion, id: idOf(group, nth), reference, body: { file } },
    }
  })

const custody = fc
  .record({
    nth: fc.nat(few - 1),
    type: fc.constantFrom('ingestion', 'message digest calculation', 'fixity check', 'deletion'),
    isOurs: fc.boolean(),
  })
  .map(({ nth, type, isOurs }): Made => {
    const agent = isOurs ? actor : idOf(9, 1)
    const body = { type, evidenceId: idOf(2, nth), at, agent, outcome: 'success', detail: '', transfer: null }
    return { type: 'custody.event', body }
  })

const log = fc
  .constantFrom(
    { event: 'tail-moved', segment: 'one', bytes: 1 },
    { event: 'person-read', part: 'record' },
    { event: 'backup-checked', sha256: '0'.repeat(64), size: 1, root: '0'.repeat(64) },
    { event: 'time-stamp-requested', id: actor, checkpoint: '', request: '' },
    { event: 'backed-up', sha256: '0'.repeat(64), bytes: 1, size: 3, root: '0'.repeat(64), recipients: 0 },
  )
  .map((body): Made => ({ type: 'log', body }))

const commits = fc.array(
  fc.record({
    entries: fc.array(fc.oneof({ weight: 5, arbitrary: put }, custody, log), { minLength: 1, maxLength: 8 }),
    lands: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

const entryOf = ({ type }: Made, seq: number): JournalEntry => ({
  v: 1,
  seq,
  at,
  device: actor,
  actor,
  type,
  subject: { kind: type === 'record.put' ? 'incident' : 'workspace', id: actor },
  digest: '',
  prev: '',
})

/** All that can be asked of it. */
const seenIn = (index: RecordIndex, size: number) => ({
  records: ids.map((id) => {
    const found = index.get(id)
    return found && { ...found, versions: [...found.versions] }
  }),
  ids: kinds.map((kind) => [...index.idsOf(kind)]),
  standing: index.standingAt(size - 1),
  subjects: index.subjectsOf(0, size - 1),
  custody: ids.map((id) => index.custodyOf(id)),
  hashes: hashes.map((hash) => index.evidenceWithHash(hash)),
  blobs: [...index.blobs],
  deleted: [...index.deletedBlobs],
  standings: [...index.standings],
  transfers: [...index.lastTransfers],
  analysts: [...index.analysts.keys()],
  stamps: [...index.timeStamps],
  tail: index.knowsMovedTail('one'),
  references: index.references.highest,
  backups: [index.backups.last, index.backups.since],
  keys: index.keys.content,
})

/** Of a journal of one segment, as far as anything is kept of it. */
function stateOf(size: number): JournalState {
  const state = new JournalState('nowhere')
  const segment = { ordinal: 1, idHex: 'ab'.repeat(16), firstSeq: 0 }
  state.segments.push(newSegment(segment, actor, new Uint8Array(32)))
  if (size > 0) grow(state, size)
  return state
}

function grow(state: JournalState, entries: number): void {
  const places = new Places()
  const tree = state.tree.copy()
  for (let nth = 0; nth < entries; nth += 1) {
    const frame = state.size + nth
    places.push({ segment: 0, offset: frame * 9, length: 9, frame, previousHash: sha256(Buffer.of(frame)) })
    tree.push(sha256(Buffer.of(frame)))
  }
  const said = `${tree.size}`
  const { origin } = state
  const lastFrameHash = sha256(Buffer.from(said))
  const commit = { places, tree, lastEntryHash: said, lastAt: said, checkpoint: said, origin, end: tree.size }
  state.accept({ ...commit, lastFrameHash })
}

const kept = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString('latin1')

test('whatever a commit brings, nothing of it is seen until it stands, nothing is left of it if it does not, and then all is as a scan finds it', async () => {
  await fc.assert(
    fc.asyncProperty(commits, async (made) => {
      const [index, scanned] = [new RecordIndex(), new RecordIndex()]
      const state = stateOf(0)
      const asked = (of = index, at_ = state) => encodeHead({ state: at_, index: of, provenAt: at })
      for (const { entries, lands } of made) {
        const { size } = state
        const before = seenIn(index, size)
        const head = kept(asked())
        // Asked for before the commit, and made while it is taken in and after it.
        const [during, afterwards] = [asked(), asked()]
        const fold = index.begin()
        for (const [nth, one] of entries.entries()) {
          fold.add(size + nth, entryOf(one, size + nth), one.body)
          expect(seenIn(index, size)).toEqual(before)
          expect(index.isTaking).toBe(true)
        }
        expect(kept(during)).toBe(head)
        if (lands) {
          grow(state, entries.length)
          fold.land()
          for (const [nth, one] of entries.entries())
            scanned.fold(size + nth, entryOf(one, size + nth), one.body)
        } else await fold.drop()
        expect(kept(afterwards)).toBe(head)
        expect(index.isTaking).toBe(false)
        expect(seenIn(index, state.size)).toEqual(seenIn(scanned, state.size))
        expect(kept(asked())).toBe(kept(asked(scanned, stateOf(state.size))))
      }
    }),
  )
})

test('while a large commit is given up others have their turn, and see nothing of it', async () => {
  const index = new RecordIndex()
  const fold = index.begin()
  const idOfMany = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
  const many = 8_000
  for (let nth = 0; nth < many; nth += 1) {
    const body = { kind: 'source', schemaVersion: recordKinds.source.schemaVersion, id: idOfMany(nth) }
    fold.add(nth, entryOf({ type: 'record.put', body }, nth), { ...body, reference: '', body: {} })
  }
  // A clock by which each record takes a hundredth of a millisecond, however fast the machine is.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 0.01))
  let isGone = false
  const dropping = fold.drop().then(() => (isGone = true))
  let turns = 0
  for (; !isGone; turns += 1) {
    await setImmediate()
    expect([index.get(idOfMany(many - 1)), index.idsOf('source')]).toEqual([undefined, []])
  }
  await dropping
  vi.restoreAllMocks()
  expect(turns).toBeGreaterThan(2)
  expect([index.isTaking, index.content.records.size, index.content.idsByKind.size]).toEqual([false, 0, 0])
})
