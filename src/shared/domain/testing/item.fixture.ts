import fc from 'fast-check'
import { checkCollection } from '../evidence/check-collection.ts'
import { nothingCollected } from '../evidence/collection.ts'
import type { Transfer } from '../custody/schema.ts'
import {
  copyRole,
  type EmbeddedMetadata,
  type EvidenceBody,
  type EvidenceDescription,
} from '../evidence/schema.ts'
import type { PhysicalItemBody } from '../physical-item/schema.ts'
import { consent, evidenceIds, longWords, orNull, someWords, tlp, words } from './basics.fixture.ts'
import { edtf } from './dates.fixture.ts'
import { position } from './facts.fixture.ts'
import { link } from './source.fixture.ts'

/** Minus nought is left out: JSON has none. */
const measured = fc
  .double({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, noNaN: true })
  .map((n) => n + 0)
const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

export const embeddedMetadata: fc.Arbitrary<EmbeddedMetadata> = fc.record({
  reader: words,
  takenAt: words,
  offset: fc.constantFrom('', '+02:00'),
  device: words,
  software: words,
  position: orNull(position),
  altitude: orNull(measured),
  direction: orNull(measured),
  width: orNull(fc.nat()),
  height: orNull(fc.nat()),
  fields: fc.array(fc.record({ group: words, name: words, value: words }), { maxLength: 4 }),
})

export const perceptualHash = orNull(hex(16))

export const transform: fc.Arbitrary<NonNullable<EvidenceBody['transform']>> = fc.record({
  method: someWords,
  tool: words,
  note: longWords,
})

/** Nothing is collected on a day that has not come yet. */
const hasBeen = (date: string): boolean =>
  checkCollection({ ...nothingCollected, at: date }, '2022-03-24T10:00:00.000Z').length === 0

export const evidenceDescription: fc.Arbitrary<EvidenceDescription> = fc.record({
  title: words,
  collected: fc.record({
    from: words,
    url: link,
    at: edtf.filter(hasBeen),
    by: words,
    tool: words,
    clockOffset: fc.constantFrom('', '0', '+00:02:30', '3 хв позаду', '٣ دقائق'),
  }),
  consent,
  graphic: fc.constantFrom('unknown', 'none', 'graphic'),
  tlp,
  retentionHold: words,
  note: longWords,
})

export const evidenceBody: fc.Arbitrary<EvidenceBody> = fc
  .record({
    description: evidenceDescription,
    file: fc.record({
      blobId: hex(32),
      originalName: fc.string({ unit: 'binary', maxLength: 20 }),
      declaredType: words,
      sniffedType: orNull(words),
      bytes: fc.nat(),
      sha256: hex(64),
      sha512: hex(128),
    }),
    metadata: orNull(embeddedMetadata),
    perceptualHash,
    copyRole: fc.constantFrom(...copyRole.options),
    made: orNull(fc.record({ derivedFrom: fc.constantFrom(...evidenceIds), transform })),
  })
  .map(({ description, made, ...rest }) => ({
    ...description,
    ...rest,
    ...(made ?? { derivedFrom: null, transform: null }),
  }))

export const physicalItemBody: fc.Arbitrary<PhysicalItemBody> = fc.record({
  title: someWords,
  description: longWords,
  identifier: words,
  found: fc.record({ at: edtf, place: words, by: words }),
  consent,
  tlp,
})

export const transfer: fc.Arbitrary<Transfer> = fc.record({
  from: words,
  to: someWords,
  place: words,
  seal: words,
  on: edtf,
})
