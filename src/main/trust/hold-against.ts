import { setImmediate } from 'node:timers/promises'
import { compareHead, type Kept, type LogHeads } from '#shared/journal/compare.ts'
import { summarise, type KeptAnswer, type KeptReport } from '#shared/journal/kept-report.ts'
import type { KeptText } from '#shared/journal/kept-text.ts'
import { isCheckpointSigned, readCheckpoint } from '#main/vault/journal/checkpoint.ts'
import type { JournalHeads } from '#main/vault/journal/heads.ts'

/** Signatures looked at before others get their turn. */
const perTurn = 100

/** Sizes whose roots the comparison will ask for: those that the notes claim. */
export const sizesIn = (texts: readonly KeptText[]): readonly number[] =>
  texts.flatMap((text) => (text.kind === 'note' ? (readCheckpoint(text.note)?.size ?? []) : []))

/** Holds heads that were kept elsewhere against those of the journal. `compare` is the judgement of one. */
export async function holdAgainst(
  heads: JournalHeads,
  texts: readonly KeptText[],
  {
    signal,
    compare = compareHead,
  }: { readonly signal?: AbortSignal; readonly compare?: (kept: Kept, log: LogHeads) => KeptAnswer } = {},
): Promise<KeptReport> {
  const answers: KeptAnswer[] = []
  for (const [index, text] of texts.entries()) {
    if (index % perTurn === 0) await setImmediate()
    signal?.throwIfAborted()
    const kept = keptIn(text, heads)
    answers.push(kept ? compare(kept, heads) : { kind: 'unreadable', begins: beginningOf(text) })
  }
  return summarise(answers, heads.size)
}

function keptIn(text: KeptText, { keys }: JournalHeads): Kept | undefined {
  if (text.kind === 'words') return text
  const claimed = text.kind === 'note' ? readCheckpoint(text.note) : undefined
  if (text.kind !== 'note' || !claimed) return undefined
  const { origin, size, root } = claimed
  const signed = isCheckpointSigned(text.note, origin, keys)
  return { kind: 'checkpoint', origin, size, root: Buffer.from(root, 'hex'), signed }
}

const beginningOf = (text: KeptText): string =>
  text.kind === 'unreadable' ? text.begins : text.kind === 'note' ? text.note.slice(0, 80) : ''
