import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(14, 'The pumps stopped.')

export const waterWorks: StoryIncident = {
  title: 'Invented: water works of Exampleville',
  summary: 'Made up. Насосна станція зупинилася після обстрілу.',
  assessment: 'Made up. Whether the works also served a barracks is not known.',
  date: '2022-03-08/2022-03-10',
  dateInWords: 'from 8 March 2022 to 10 March 2022',
  dateBasis: 'two posts, one at each end',
  place: 'Water works, Exampleville',
  coordinates: '47.08800, 37.56000',
  uncertainty: '100',
  category: 'Critical infrastructure',
  rationale: 'Water supply for the town.',
  sources: [post],
  target: {
    kind: 'infrastructure',
    of: 'water',
    name: 'Pumping station 2',
    use: 'supplied about half of the town',
    damage: '2',
    occupied: 'Not known',
    emblem: 'No',
    civilianUse: ['open for use', 'coordinates shared with the parties'],
    objective: { what: 'A barracks on an older map', metres: '400' },
    militaryUse: { by: 'An invented ministry', note: 'That the works supplied the barracks.' },
  },
  figures: [],
  denials: [
    {
      by: 'An invented ministry',
      date: '2022-03-11',
      kind: 'denies that it happened',
      words: 'No works of that name was a target. (Made up.)',
    },
  ],
}
