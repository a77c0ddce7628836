import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'

const post = channel(13, 'An ambulance was damaged.', { pinpoint: 'picture 2' })

export const ambulance: StoryIncident = {
  title: 'Invented: ambulance on the ring road',
  summary: 'Made up. An ambulance with its markings on is said to have been struck by fragments.',
  assessment: 'Made up. The markings are seen in one picture only.',
  date: '2022-03-07',
  dateInWords: '7 March 2022',
  dateBasis: 'dashboard clock in the picture',
  place: 'Ring road, Exampleville',
  coordinates: '47°06′10.0″N 37°31′05.0″E',
  uncertainty: '200',
  category: 'Ambulances, medical transport',
  rationale: 'The report names an ambulance.',
  sources: [post],
  target: {
    kind: 'ambulance',
    name: 'Ambulance 0 of the invented service',
    use: 'carrying a patient',
    damage: '2',
    occupied: 'Yes',
    emblem: 'Yes',
    civilianUse: ['markings visible'],
  },
  figures: [],
  denials: [],
  denialSearch: 'The ministry’s channel and two invented agencies, read until 2 April 2022.',
  articles: [
    {
      cited: 'Rome Statute 8(2)(b)(xxiv)',
      elements: [
        {
          element: 'Persons, buildings, medical units',
          supports: post.title,
          note: 'Whether the emblem could be seen from afar is not known.',
        },
      ],
    },
  ],
}
