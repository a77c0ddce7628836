/*
 * Owns the verification of the whole journal, from the files alone: frames, chain, digests, tree, and the signature of
 * every checkpoint by a key that the journal knew by then. It goes on behind damage, to name all of it. Writes nothing.
 */
import { BehindDamage } from './behind-damage.ts'
import { readCheckpoint } from './checkpoint.ts'
import { Findings, type Whole, type WholeOptions } from './findings.ts'
import { scanJournal } from './scan.ts'
import type { JournalPlace } from './segment-scan.ts'
import { testimony } from './witness.ts'

export async function verifyWhole(place: JournalPlace, options: WholeOptions): Promise<Whole> {
  const { head, witness, breathe, beside } = options
  const findings = new Findings(options.onEntries)
  const claimed = witness === undefined ? undefined : readCheckpoint(witness)
  let witnessedRoot: string | undefined
  const { state, damage } = await scanJournal(
    place,
    {
      fold: (seq, entry, body) => {
        findings.sawEntry(entry, body)
        beside?.fold(seq, entry, body)
      },
      atCheckpoint: ({ root, ...closed }, reached) => {
        findings.sawCheckpoint(closed)
        beside?.atCheckpoint(reached)
        if (closed.size === claimed?.size) witnessedRoot = root
      },
      breathe,
    },
    { until: head?.size ?? Infinity },
  )
  findings.segments = state.segments.length
  if (damage) {
    if (state.segments.at(-1)?.name === damage.segment) findings.segments -= 1
    await new BehindDamage(place, options, findings).walk(damage, state.origin)
  } else if (head && state.size < head.size)
    findings.name({ kind: 'end-missing', ...nowhere, entries: { first: state.size, last: head.size - 1 } })
  else if ((head && state.head.root !== head.root) || state.origin !== place.origin)
    findings.name({ kind: 'other-history', ...nowhere, entries: null })
  hearWitness(place, options, findings, witnessedRoot)
  return findings.result()
}

function hearWitness(
  { origin }: JournalPlace,
  { head, witness }: WholeOptions,
  findings: Findings,
  /** What the journal holds at the size that the witness tells of. */
  root: string | undefined,
): void {
  const heard = testimony(witness, origin, findings.signers.keys)
  if (!heard) return
  const size = head?.size ?? findings.seen
  if (heard.size > size && (head || findings.places === 0))
    findings.name({ kind: 'end-missing', ...nowhere, entries: { first: size, last: heard.size - 1 } })
  else if (heard.size <= size && findings.places === 0 && root !== heard.root)
    findings.name({ kind: 'other-history', ...nowhere, entries: null })
}

const nowhere = { segment: null, frame: null } as const
