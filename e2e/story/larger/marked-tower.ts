import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(20, 'The tower was hit twice in ten minutes.')
const witness = channel(25, 'I counted two people on the stairs.', {
  title: 'Invented account of a neighbour',
  publisher: 'Example Organisation',
  type: 'testimony',
  pinpoint: 'page 2',
  grade: ['B', 'Stood across the street; said what was not seen.'],
  credibility: ['2', 'Two accounts, taken apart from each other, agree.'],
})

export const markedTower: StoryIncident = {
  title: 'Invented: tower marked with a large sign',
  summary: 'Made up. A tower with a large sign “people” on it is said to have been hit twice.',
  assessment: 'Made up. The repeat strike rests on one witness.',
  date: '2022-03-22',
  dateInWords: '22 March 2022',
  dateBasis: 'the witness names the day',
  place: 'Tower, Exampleville',
  coordinates: '47.09700, 37.54000',
  uncertainty: '80',
  category: 'Directed at civilians',
  rationale: 'The sign was visible, as the report has it.',
  sources: [post, witness],
  figures: [
    { harm: 'Killed', min: '2', max: '6', asOf: 'after a week', sources: [post.title] },
    {
      harm: 'Killed',
      min: '2',
      max: '2',
      asOf: 'on the stairs, the same hour',
      sources: [witness.title],
      scope: 'the staircase only',
      rule: { kind: 'team-decision', words: 'Kept beside the other: it counts a part of the same people.' },
      overlaps: true,
    },
  ],
  denials: [
    {
      by: 'An invented ministry',
      role: 'evening briefing',
      date: '2022-03-23',
      kind: 'alleges staging',
      words: 'There was no tower. (Made up.)',
      rebuttal: 'The tower stands in a picture of 1 March. (Made up.)',
    },
  ],
}
