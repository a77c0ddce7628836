import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(18, 'Cars marked “children” came under fire.')

export const carConvoy: StoryIncident = {
  title: 'Invented: convoy of private cars',
  summary: 'Made up. Колонна машин с надписями «дети» попала под обстрел.',
  assessment: 'Made up. A corridor had been announced by one side only.',
  date: '2022-03-14',
  dateInWords: '14 March 2022',
  dateBasis: 'three people name the day',
  place: 'Road to Sampletown',
  coordinates: '47.15000, 37.40000',
  uncertainty: '1500',
  category: 'Civilian vehicles',
  rationale: 'Private cars are named.',
  sources: [post],
  figures: [{ harm: 'Killed', min: '2', max: '2', asOf: 'after two days', sources: [post.title] }],
  denials: [],
  denialSearch: 'The ministry’s channel, read until 1 April 2022.',
  person: {
    codeName: 'W-06',
    note: 'drove the third car, as the post has it',
    name: 'Вигадана Особа',
    ageBand: 'adult',
    sex: 'female',
    risk: 'Made up. Relatives on the other side: no place of birth in any export.',
    consent: {
      on: '2022-04-02',
      scopes: ['Our own records', 'Prosecution in an international court'],
      note: 'Made up. In writing; not for the press.',
    },
    account: { to: 'An invented commission', on: '2022-03-30', note: 'Made up. Two hours, recorded.' },
  },
}
