import type { Dossier } from '#shared/dossier/schema.ts'
import { englishFront } from '#shared/dossier/words/front/english.ts'
import { frontWordsOf } from '#shared/dossier/words/front/of-language.ts'
import { dossierWords } from '#shared/dossier/words.ts'
import type { Topology } from '#shared/domain/place/countries.ts'
import { mapOf } from '../figures/map.ts'
import { timelineOf } from '../figures/timeline.ts'
import { overviewOf } from './overview.ts'
import { proofOf } from './proof.ts'
import type { Span, Volume } from './volumes.ts'

export interface PrintWith {
  /** dossier.json */
  readonly json: Uint8Array
  /** Outlines of the world, as TopoJSON. */
  readonly countries: Topology
  /** Whether it is written to PDF/A-3a. */
  readonly archive: boolean
}

/** What the templates are given of one volume, beside the list of replaced characters. */
export function printData(
  dossier: Dossier,
  volumes: readonly Volume[],
  volume: Volume,
  { json, countries, archive }: PrintWith,
) {
  const { words, found } = frontWordsOf(dossier.case.language)
  const items = [...dossier.evidence, ...dossier.physicalItems]
  const shown = new Set(cut(items, volume.items).map(({ id }) => id))
  return {
    dossier: {
      ...dossier,
      incidents: cut(dossier.incidents, volume.incidents),
      sources: cut(dossier.sources, volume.sources),
      evidence: dossier.evidence.filter(({ id }) => shown.has(id)),
      physicalItems: dossier.physicalItems.filter(({ id }) => shown.has(id)),
      limits: volume.closes ? dossier.limits : [],
    },
    /** Evidence by id, as incidents and annexes refer to it, in whatever volume it stands. */
    known: Object.fromEntries(items.map((item) => [item.id, named(item)])),
    overview: overviewOf(dossier, volumes),
    volume: placed(dossier, volume),
    volumes: volumes.map((one) => placed(dossier, one)),
    words: dossierWords,
    front: words,
    english: englishFront,
    fallback: !found,
    proof: proofOf(dossier, json),
    figures: volume.opens
      ? { map: mapOf(dossier, countries), timeline: timelineOf(dossier) }
      : { map: null, timeline: null },
    archive,
  }
}

const cut = <T>(entries: readonly T[], { from, to }: Span): readonly T[] => entries.slice(from, to)

const named = (item: Dossier['evidence'][number] | Dossier['physicalItems'][number]) => ({
  reference: item.reference,
  ...('file' in item
    ? { name: item.shownName, sha256: item.file.sha256 }
    : { name: item.title, sha256: null }),
})

/** What a volume says of itself and the others say of it. `sources` counts from 1. */
function placed(dossier: Dossier, volume: Volume) {
  const { from, to } = volume.sources
  return {
    number: volume.number,
    of: volume.of,
    file: volume.file,
    opens: volume.opens,
    closes: volume.closes,
    runs: runsOf(cut(dossier.incidents, volume.incidents).map(({ exhibit }) => exhibit)),
    sources: to > from ? { first: from + 1, last: to } : null,
    items: volume.items.to > volume.items.from,
  }
}

/** Numbers that follow each other, as first and last of each run: a case has its incidents in an order of its own. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] + 1 === number) run[1] = number
    else runs.push([number, number])
  }
  return runs
}
