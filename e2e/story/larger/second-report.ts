import type { StoryIncident } from '../story-incident.ts'
import { channel } from './channel.ts'
import { residentialBlock } from './residential-block.ts'

/** Somebody else logs what is logged already: the same link, the same night, another name of the street. */
export const secondReport: StoryIncident = {
  title: 'Invented: block of flats, Example Street 7',
  summary: 'Made up. A block of flats was hit at night; a neighbour counted three impacts.',
  assessment: 'Made up.',
  date: residentialBlock.date,
  dateInWords: residentialBlock.dateInWords,
  dateBasis: 'the neighbour names the night',
  place: 'Приклад',
  coordinates: residentialBlock.coordinates,
  category: 'Residential buildings',
  rationale: 'A block of flats is named.',
  sources: [
    channel(26, 'Three impacts were counted.', { title: 'Invented note of a neighbour', type: 'testimony' }),
  ],
  figures: [],
  denials: [],
}
