import type { Dossier } from '#shared/dossier/schema.ts'

/** Entries of a list from `from` up to, and without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What one file of a dossier holds. Every volume has a cover, its contents, and how to verify it. */
export interface Volume {
  readonly number: number
  readonly of: number
  readonly file: string
  /** Summary, coverage of the statement, list of all incidents. */
  readonly opens: boolean
  /** The case as a whole, and the limits. */
  readonly closes: boolean
  readonly incidents: Span
  readonly sources: Span
  /** Evidence files, then physical items, as one list. */
  readonly items: Span
}

/** About 1.1 MB of memory an incident: more than this belongs in the next volume. */
const INCIDENTS_A_VOLUME = 500
const ANNEX_ENTRIES_A_VOLUME = 2_000

/** Text weighs as much as incidents do: about 350 bytes of memory for each character of JSON. */
const CHARACTERS_A_VOLUME = 6_000_000

/**
 * Into which files a dossier goes, in order. One file `dossier.pdf` if it is short enough; otherwise the incidents in
 * volumes `dossier-1.pdf` and so on, and the rest after them.
 */
export function volumesOf(dossier: Dossier, most = INCIDENTS_A_VOLUME): readonly Volume[] {
  const { incidents, sources } = dossier
  const items = [...dossier.evidence, ...dossier.physicalItems]
  const told = spans(incidents, most)
  const annex = spans([...sources, ...items], ANNEX_ENTRIES_A_VOLUME)
  const whole = weigh([...incidents, ...sources, ...items]) <= CHARACTERS_A_VOLUME
  const split = (span: Span) => ({
    sources: within(span, 0, sources.length),
    items: within(span, sources.length, sources.length + items.length),
  })
  const none = { from: 0, to: 0 }
  const parts =
    told.length <= 1 && annex.length <= 1 && whole
      ? [
          {
            opens: true,
            closes: true,
            incidents: told[0] ?? none,
            ...split({ from: 0, to: sources.length + items.length }),
          },
        ]
      : [
          ...(told.length === 0 ? [none] : told).map((span, index) => ({
            opens: index === 0,
            closes: false,
            incidents: span,
            sources: none,
            items: none,
          })),
          ...(annex.length === 0 ? [none] : annex).map((span, index) => ({
            opens: false,
            closes: index === 0,
            incidents: none,
            ...split(span),
          })),
        ]
  return parts.map((part, index) => ({
    number: index + 1,
    of: parts.length,
    file: parts.length === 1 ? 'dossier.pdf' : `dossier-${index + 1}.pdf`,
    ...part,
  }))
}

/** The part of a span that lies between the two places, counted from the first of them. */
const within = ({ from, to }: Span, start: number, end: number): Span => {
  const first = Math.min(Math.max(from, start), end)
  return { from: first - start, to: Math.max(first, Math.min(to, end)) - start }
}

/** A list in pieces of at most so many entries and so much text; an entry that is longer is a piece of its own. */
function spans(entries: readonly unknown[], most: number): Span[] {
  const found: Span[] = []
  let from = 0
  let weight = 0
  for (const [index, entry] of entries.entries()) {
    const own = weigh([entry])
    if (index > from && (index - from === most || weight + own > CHARACTERS_A_VOLUME)) {
      found.push({ from, to: index })
      from = index
      weight = 0
    }
    weight += own
  }
  return entries.length === 0 ? [] : [...found, { from, to: entries.length }]
}

const weigh = (entries: readonly unknown[]): number =>
  entries.reduce<number>((sum, entry) => sum + JSON.stringify(entry).length, 0)
