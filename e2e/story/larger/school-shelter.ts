import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(17, 'The school was hit while people sheltered in it.')

export const schoolShelter: StoryIncident = {
  title: 'Invented: school no. 0 used as a shelter',
  summary: 'Made up. The school was closed; people are said to have sheltered in the cellar.',
  assessment: 'Made up.',
  date: '2022-03-16~',
  dateInWords: 'about 16 March 2022',
  dateBasis: 'inferred from two posts',
  place: 'School no. 0, Exampleville',
  coordinates: '37TCN898168',
  category: 'Schools',
  rationale: 'A school is named.',
  sources: [post],
  target: {
    kind: 'school',
    name: 'School no. 0',
    use: 'closed, a shelter in the cellar',
    damage: '4',
    occupied: 'Yes',
    emblem: 'No',
    civilianUse: ['announced as a shelter'],
  },
  figures: [{ harm: 'Killed', min: '0', max: '2', asOf: 'next day', sources: [post.title] }],
  denials: [
    {
      by: 'A spokesman who does not exist',
      date: '2022-03-17',
      kind: 'blames another',
      words: 'Ми не стріляли. (Made up.)',
      language: 'Ukrainian',
    },
  ],
}
