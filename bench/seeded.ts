import { randomUUID } from 'node:crypto'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { newClaim, newSource } from '#shared/domain/source/defaults.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'

type Draft<K extends RecordDraft['kind']> = Extract<RecordDraft, { kind: K }>

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

const text = (random: () => number, length: number): string =>
  Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? '').join(' ')

/** An incident of about 2 KB in English, Ukrainian, Russian and Arabic words. Ids are fresh; all else is seeded. */
export function madeIncident(
  random: () => number,
  number: number,
  sourceIds: readonly string[] = [],
): Draft<'incident'> {
  return {
    kind: 'incident',
    id: randomUUID(),
    baseRev: null,
    body: {
      ...emptyIncident(),
      title: `Reported incident ${number}: ${text(random, 5)}`,
      summary: text(random, 110),
      assessment: text(random, 40),
      dates: [
        {
          edtf: `2022-03-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
          basis: 'media reports',
          window: null,
        },
      ],
      claims: sourceIds.map((sourceId) => ({
        ...newClaim(randomUUID(), sourceId, 'en'),
        states: text(random, 12),
        quote: text(random, 8),
        pinpoint: 'first paragraph',
      })),
    },
  }
}

export const madeSource = (number: number): Draft<'source'> => ({
  kind: 'source',
  id: randomUUID(),
  baseRev: null,
  body: {
    ...newSource('en'),
    title: `Made-up report ${number}`,
    publisher: `Made-up publisher ${number % 10}`,
    published: '2022-03',
    accessed: '2022-04-01',
  },
})
