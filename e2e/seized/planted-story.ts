import { figure } from '#main/vault/testing/figure.ts'
import { residentialBlock } from '../story/larger/residential-block.ts'
import { inventedCount, type StoryReport } from '../story/report.ts'
import type { StoryIncident } from '../story/story-incident.ts'
import { casing, type StoryThing } from '../story/thing.ts'
import type { PlantedWords } from './planted-words.ts'

/** What is chosen in the story, and what must be written in a form of its own. */
const kept: ReadonlySet<string> = new Set([
  'Europe/Kyiv',
  '2 March 2022',
  'Ukraine',
  'Ukrainian',
  'Residential buildings',
  'artillery',
  'residential',
  'lived in',
  'known for it for long',
  'russia',
  'claims a lawful target',
  'satellite',
  'social-media',
  'contradicts',
  'source-hierarchy',
  'Killed',
  'Wounded',
  'Yes',
  'No',
  'Source analysis',
  'Technical analysis',
  'Content analysis',
  'Supports',
  'Contradicts',
  'Inconclusive',
  'Rome Statute 8(2)(b)(ii)',
  'An attack was directed.',
  'What it was directed at were civilian objects',
])

export interface PlantedStory {
  readonly incident: StoryIncident
  readonly thing: StoryThing
  readonly report: StoryReport
}

/** One entry of each list, where the time is short. */
const entries = figure(1, 10)

const { articles, ...rest } = residentialBlock
const told: PlantedStory = {
  incident: {
    ...rest,
    sources: rest.sources.slice(0, entries),
    figures: rest.figures.slice(0, entries),
    steps: (rest.steps ?? []).slice(0, entries),
    // They name the second and the third source.
    ...(articles !== undefined && entries >= rest.sources.length && { articles }),
  },
  thing: { ...casing, handOvers: casing.handOvers.slice(0, entries) },
  report: inventedCount,
}

/** The incident of which everything is said, with a planted word in the place of everything that is typed freely. */
export function plantedStory(words: PlantedWords): PlantedStory {
  const replaced = new Map<string, string>()
  const plant = (value: unknown, where: string): unknown => {
    if (typeof value === 'string') return plantText(value, where)
    if (Array.isArray(value)) return value.map((item) => plant(item, where))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, plant(item, `${where}.${key}`)]),
    )
  }
  // What is said twice is one thing named twice, and stays so.
  const plantText = (text: string, where: string): string => {
    const isFree = /\p{L}{3}/u.test(text) && !kept.has(text)
    if (isFree && !replaced.has(text))
      replaced.set(
        text,
        text.startsWith('https://') ? `https://example.org/${words.latin(where)}` : words.next(where),
      )
    return replaced.get(text) ?? text
  }
  return plant(told, 'story') as PlantedStory // the same shape: only texts were replaced
}
