import type { Dossier } from '#shared/dossier/schema.ts'
import type { Volume } from './volumes.ts'

/** How many of each, in the order of first sight; only what occurs. */
function tally(keys: readonly string[]): { readonly key: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ key, count }))
}

/** The counts of a whole dossier and the list of its incidents, which the first volume prints of all of them. */
export function overviewOf(dossier: Dossier, volumes: readonly Volume[]) {
  const { incidents, sources, evidence, physicalItems } = dossier
  const volumeOf = (index: number) =>
    volumes.find((volume) => index >= volume.incidents.from && index < volume.incidents.to)?.number ?? 1
  return {
    incidents: incidents.length,
    accepted: incidents.filter(({ status }) => status === 'accepted').length,
    status: tally(incidents.map(({ status }) => status)),
    verification: tally(incidents.map(({ verification }) => verification)),
    denials: incidents.reduce((sum, { reported }) => sum + reported.denials.length, 0),
    sources: sources.length,
    evidence: evidence.length,
    physicalItems: physicalItems.length,
    list: incidents.map(({ exhibit, reference, title, language, reported }, index) => ({
      exhibit,
      reference,
      title,
      language,
      dates: reported.dates.map(({ words }) => words),
      volume: volumeOf(index),
    })),
  }
}
