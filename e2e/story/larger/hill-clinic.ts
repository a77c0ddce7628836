import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const video = channel(24, 'A rocket hit the clinic.', {
  title: 'Invented video from the hill',
  publisher: 'Example Reports',
  type: 'photo-video',
  grade: ['C', 'The channel films from one window only.'],
  pinpoint: '00:01:12',
})

export const hillClinic: StoryIncident = {
  title: 'Invented: clinic on the hill',
  summary: 'Made up. A clinic is said to have been hit by a rocket; patients had been moved.',
  assessment: 'Made up. Emblem on the roof seen in an older satellite picture.',
  date: '2022-03-18',
  dateInWords: '18 March 2022',
  dateBasis: 'time stamp of a video',
  window: { start: '11:05', end: '11:20', zone: 'Europe/Kyiv' },
  place: 'Clinic, Sampletown',
  coordinates: '47.12000, 37.50000',
  uncertainty: '30',
  control: { by: 'Ukraine', basis: 'named so by both sides' },
  category: 'Hospitals, medical units',
  rationale: 'A clinic is named.',
  sources: [video],
  attack: {
    method: 'missile',
    weapon: 'rocket, type not known',
    basis: 'Seen in flight in the video; no fragment.',
    impacts: ['1', '1'],
    repeatStrike: 'No',
  },
  target: {
    kind: 'medical',
    name: 'Clinic on the hill',
    use: 'functioning; patients moved to the cellar',
    damage: '3',
    occupied: 'Yes',
    emblem: 'Yes',
    civilianUse: ['markings visible', 'coordinates shared with the parties'],
  },
  figures: [{ harm: 'Killed', min: '1', max: '1', asOf: 'the same day', sources: [video.title] }],
  denials: [],
  denialSearch: 'Briefings of 18 and 19 March 2022. Nothing on a clinic.',
  articles: [
    {
      cited: 'Rome Statute 8(2)(b)(ix)',
      elements: [
        {
          element: 'That building or place was meant',
          supports: video.title,
          note: 'A lost rocket would look the same. Not settled.',
        },
      ],
    },
  ],
  submitted: true,
}
