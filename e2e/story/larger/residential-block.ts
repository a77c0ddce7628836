import type { StoryIncident } from '../story-incident.ts'
import { casing } from '../thing.ts'
import { channel } from './channel.ts'

const post = channel(11, 'A nine-storey block was hit twice.', {
  grade: ['C', 'Two earlier posts of it held; one did not.'],
  quote: { words: 'У дев’ятиповерхівку влучили двічі.', language: 'Ukrainian' },
  translation: { text: 'The nine-storey block was hit twice.', by: 'Demo Analyst' },
  credibility: ['3', 'In line with the pictures; nobody else was asked yet.'],
})
const satellite = channel(21, 'The roof of the block is open in a picture of the next day.', {
  title: 'Invented satellite picture of 3 March',
  publisher: 'Example Imaging',
  type: 'satellite',
  grade: ['B', 'Calibrated pictures; the maker sells to both sides.'],
  pinpoint: 'tile 4, north-east corner',
})
const doubt = channel(12, 'The block had been empty since February.', {
  stance: 'contradicts',
  grade: ['D', 'Posts of it were withdrawn more than once.'],
  credibility: ['5', 'Lights are seen in the windows on the evening before.'],
})

/** Everything that can be said of one incident is said of this one. */
export const residentialBlock: StoryIncident = {
  title: 'Invented: nine-storey block on Example Street',
  summary: 'Made up. Residents are said to have heard two impacts at night. Мешканці чули два вибухи вночі.',
  assessment: 'Made up. Two origins agree on the impacts, one says that nobody lived there.',
  date: '2022-03-02',
  dateInWords: '2 March 2022',
  dateBasis: 'the channel gives the day',
  window: { start: '02:40', end: '03:10', zone: 'Europe/Kyiv' },
  place: 'Приклад',
  coordinates: '47.10120, 37.52345',
  uncertainty: '50',
  control: { by: 'Ukraine', basis: 'the front was said to be four kilometres away' },
  category: 'Residential buildings',
  rationale: 'The report names a block of flats.',
  sources: [post, satellite, doubt],
  attack: {
    method: 'artillery',
    weapon: '152 mm shell, as the channel has it',
    basis: 'The channel shows a fragment; nobody measured it.',
    impacts: ['2', '3'],
    repeatStrike: 'Yes',
  },
  target: {
    kind: 'residential',
    name: 'Block 7, Example Street',
    use: 'flats, about half of them lived in',
    damage: '3',
    occupied: 'Yes',
    emblem: 'No',
    civilianUse: ['lived in', 'known for it for long'],
    objective: { what: 'A depot that the ministry names', metres: '900' },
    militaryUse: {
      by: 'An invented ministry',
      note: 'That an observer sat on the roof. Nothing shown for it.',
    },
  },
  perpetrator: {
    side: 'russia',
    unit: 'A battery that does not exist',
    basis: 'The channel names it; direction of fire is not established.',
  },
  figures: [
    { harm: 'Killed', min: '1', max: '4', asOf: 'by the morning', sources: [post.title] },
    {
      harm: 'Killed',
      min: '2',
      max: '2',
      asOf: 'after two days',
      instant: '2022-03-04 18:00 +02:00',
      sources: [post.title, satellite.title],
      scope: 'the whole block',
      buckets: { Women: '1', Men: '1' },
      rule: { kind: 'source-hierarchy', words: 'The later count of the channel stands.' },
      overlaps: true,
    },
    {
      harm: 'Wounded',
      min: '3',
      max: '',
      asOf: 'by the morning',
      sources: [post.title],
    },
  ],
  denials: [
    {
      by: 'An invented ministry',
      role: 'spokesman at a briefing',
      date: '2022-03-03',
      kind: 'claims a lawful target',
      words: 'По будинку не стріляли, цілью був склад. (Made up.)',
      language: 'Ukrainian',
      covers: 'the second impact only',
      rebuttal: 'The depot it names lies 900 metres away. (Made up.)',
    },
  ],
  thing: { name: casing.name, shows: 'Made up. Picked up on the stairs two days later.' },
  steps: [
    {
      leg: 'Source analysis',
      method: 'Earlier posts of the channel compared with what was found later',
      tool: '',
      result: 'Supports',
      note: 'Two of three held. (Made up.)',
    },
    {
      leg: 'Technical analysis',
      method: 'Metadata of the picture read',
      tool: 'Holdfast 0.1.0',
      result: 'Inconclusive',
      note: 'The file carries none. (Made up.)',
    },
    {
      leg: 'Content analysis',
      method: 'Geolocation by the balconies and the boiler house',
      tool: 'satellite picture of 3 March',
      result: 'Supports',
      note: 'The boiler house stands where the picture shows it. (Made up.)',
    },
  ],
  articles: [
    {
      cited: 'Rome Statute 8(2)(b)(ii)',
      elements: [
        {
          element: 'An attack was directed.',
          supports: post.title,
          note: 'The briefing was read for another aim: it names a depot.',
        },
        {
          element: 'What it was directed at were civilian objects',
          supports: satellite.title,
          contradicts: doubt.title,
          note: 'An empty block is a civilian object too.',
        },
      ],
    },
  ],
  submitted: true,
}
