import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(19, 'Rockets fell over three districts.')

export const threeDistricts: StoryIncident = {
  title: 'Invented: rockets over three districts',
  summary: 'Made up. Rockets are said to have fallen over three districts within minutes.',
  assessment: 'Made up. The spread suggests an area weapon; fragments were not seen.',
  date: '2022-03-20',
  dateInWords: '20 March 2022',
  dateBasis: 'several posts within an hour',
  place: 'Exampleville, three districts',
  coordinates: '37TCN89',
  category: 'Indiscriminate attack',
  rationale: 'The spread over districts is named.',
  sources: [
    post,
    channel(11, 'The same night was heard again.', {
      title: 'Post 11 of the invented channel “Another Invented Channel”',
      known: true,
      pinpoint: 'last paragraph',
    }),
  ],
  attack: {
    method: 'multiple-launch-rocket-system',
    weapon: '122 mm rockets, as two posts have it',
    basis: 'Sound and spread; no remnant was seen.',
    impacts: ['12', '40'],
    repeatStrike: 'Not known',
  },
  perpetrator: {
    side: 'unknown',
    unit: '',
    basis: 'Nobody named a unit; fire came from the east, as two posts say.',
  },
  figures: [
    { harm: 'Killed', min: '5', max: '9', asOf: 'as of 21 March', sources: [post.title] },
    { harm: 'Wounded', min: '20', max: '', asOf: 'as of 21 March', sources: [post.title] },
  ],
  denials: [],
  articles: [{ cited: 'Additional Protocol I 51(4)–(5)', elements: [] }],
  relation: {
    to: 'nine-storey block',
    type: 'same-campaign',
    note: 'The same district, eighteen days later.',
  },
}
