import type { StoryIncident } from './story-incident.ts'

/**
 * A made-up incident for tests and the demonstration. Nothing in it happened; the school, the channel and
 * the figures do not exist. The texts carry the scripts that a dossier must get right.
 */
export const madeUpIncident = {
  title: 'Invented for the demonstration: a school yard, Exampleville',
  summary:
    'Made up for a demonstration. A channel reports that a shell fell in the yard of school no. 0. ' +
    'Місцеві мешканці повідомили про вибух біля школи вранці. ' +
    'أفاد شهود عيان بسماع انفجار قرب المدرسة صباحا.',
  assessment: 'Made up. One origin only; the crater was not seen by an independent observer.',
  date: '2022-03-16~',
  dateInWords: 'about 16 March 2022',
  dateBasis: 'the channel names the morning; the day is inferred',
  place: 'Приклад (Exampleville)',
  coordinates: '37TCN898168',
  category: 'Schools',
  rationale: 'The report names a school as the place of the impact.',
  sources: [
    {
      title: 'Post of the invented channel “Example Reports”',
      publisher: 'Example Reports',
      link: 'https://example.org/post/1?a=1,2&b=(3)',
      states: 'A shell fell in the school yard in the morning.',
      pinpoint: 'first paragraph',
    },
  ],
  figures: [
    {
      harm: 'Killed',
      min: '2',
      max: '3',
      asOf: 'as of the evening of 16 March',
      sources: ['Post of the invented channel “Example Reports”'],
    },
  ],
  denials: [
    {
      by: 'A spokesman who does not exist',
      date: '2022-03-17',
      kind: 'denies responsibility',
      words: 'Ми не стріляли. (Made up.)',
      language: 'Ukrainian',
    },
  ],
} as const satisfies StoryIncident
