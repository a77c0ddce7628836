import { randomUUID } from 'node:crypto'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { CommitRequest } from '#shared/ipc/records.ts'

/** mulberry32: a small generator with a seed, so that every run measures the same data. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = [
  'residents',
  'reported',
  'shelling',
  'near',
  'the',
  'school',
  'hospital',
  'morning',
  'building',
  'damaged',
  'лікарня',
  'обстріл',
  'будинок',
  'вранці',
  'мешканці',
  'больница',
  'школа',
  'утром',
  'أفاد',
  'شهود',
  'بقصف',
  'المستشفى',
  'صباح',
  'المدرسة',
] as const

/** An incident of about 2 KB in English, Ukrainian, Russian and Arabic words. Ids are fresh; all else is seeded. */
export function madeIncident(random: () => number, number: number): CommitRequest['records'][number] {
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? '').join(' ')
  return {
    kind: 'incident',
    id: randomUUID(),
    baseRev: null,
    body: {
      ...emptyIncident(),
      title: `Reported incident ${number}: ${text(5)}`,
      summary: text(110),
      assessment: text(40),
      dates: [
        { edtf: `2022-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`, basis: 'media reports' },
      ],
    },
  }
}
