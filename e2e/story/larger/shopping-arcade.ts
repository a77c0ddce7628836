import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

/** Little is known of this one, and nobody looked for a denial: its gaps are part of the story. */
export const shoppingArcade: StoryIncident = {
  title: 'Invented: shopping arcade “Example Plaza”',
  summary: 'Made up. The arcade burnt for a day; whether it was open is disputed.',
  assessment: '',
  date: '2022-03-XX',
  dateInWords: 'March 2022 (day unknown)',
  dateBasis: 'the post gives the month only',
  place: 'Example Plaza',
  coordinates: '47.09111, 37.54222',
  category: 'Shopping centres',
  rationale: 'The report names a shopping centre.',
  sources: [
    channel(15, 'The arcade was on fire.'),
    channel(16, 'The arcade had been closed for weeks.', { stance: 'contradicts' }),
  ],
  figures: [],
  denials: [],
  verification: 'Disputed',
}
