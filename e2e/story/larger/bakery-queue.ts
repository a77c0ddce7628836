import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const wire = channel(22, 'A shell fell beside a queue for bread.', {
  title: 'Invented wire story on the bread queue',
  publisher: 'Example Wire',
  type: 'news',
  origin: 'the wire story',
  grade: ['B', 'An agency with an editor who signs.'],
  quote: { words: 'أفاد شهود عيان بسقوط قذيفة قرب طابور الخبز.', language: 'Arabic' },
  translation: {
    text: 'Witnesses said that a shell fell near the bread queue.',
    by: 'An invented translator',
  },
  credibility: ['2', 'Names three witnesses by their first names.'],
})
const repeated = channel(23, 'The same, word for word.', {
  title: 'Invented newspaper that printed the wire story',
  publisher: 'Example Times',
  type: 'news',
  origin: 'the wire story',
  grade: ['C', 'Printed what the agency sent.'],
})

export const bakeryQueue: StoryIncident = {
  title: 'Invented: bakery queue, Exampleville',
  summary: 'Made up. أفاد شهود عيان بسقوط قذيفة قرب طابور الخبز.',
  assessment: 'Made up. Two papers, one origin.',
  date: '2022-03-05~',
  dateInWords: 'about 5 March 2022',
  dateBasis: 'the post is dated a day later',
  place: 'Exampleville, market square',
  coordinates: '37TCN898168',
  control: { by: 'Contested', basis: 'both sides claimed the square that week' },
  category: 'Civilians killed',
  rationale: 'People in a queue are said to have died.',
  sources: [wire, repeated],
  target: {
    kind: 'crowd',
    name: 'Queue before the bakery',
    use: 'bread was handed out from seven in the morning',
    damage: '',
    occupied: 'Yes',
    emblem: 'No',
    civilianUse: ['open for use'],
  },
  figures: [
    {
      harm: 'Killed',
      min: '3',
      max: '7',
      asOf: 'as of the evening',
      sources: [wire.title, repeated.title],
      buckets: { Women: '2', Children: '1' },
      rule: { kind: 'range', words: 'Lowest and highest of the three witnesses.' },
    },
    { harm: 'Wounded', min: '10', max: '12', asOf: 'as of the evening', sources: [wire.title] },
  ],
  denials: [
    {
      by: 'An invented ministry',
      date: '2022-03-06',
      kind: 'denies responsibility',
      words: 'The strike was aimed at a depot. (Made up.)',
      covers: 'the whole incident',
    },
  ],
  articles: [
    {
      cited: 'Rome Statute 8(2)(b)(i)',
      elements: [
        { element: 'An attack was directed.', supports: wire.title, note: 'Nothing was found against it.' },
      ],
    },
  ],
  submitted: true,
}
