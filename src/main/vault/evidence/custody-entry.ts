import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { custodyEvent, type CustodyEvent } from '#shared/domain/custody/schema.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'

/** What is to be told of one item; who and when are added by the vault. */
export interface Happened {
  readonly itemId: string
  readonly kind?: 'evidence' | 'physical-item'
  readonly type: CustodyEvent['type']
  readonly outcome?: CustodyEvent['outcome']
  readonly detail: string
  readonly transfer?: CustodyEvent['transfer']
}

/** The journal's entry for what happened. */
export function custodyEntry(
  happened: Happened,
  who: { readonly at: string; readonly actor: string },
): EntryDraft {
  const { itemId, kind = 'evidence', type, outcome = 'success', detail, transfer = null } = happened
  const event: CustodyEvent = {
    type,
    evidenceId: itemId,
    at: who.at,
    agent: who.actor,
    outcome,
    detail: fitting(detail),
    transfer,
  }
  return { type: 'custody.event', subject: { kind, id: itemId }, body: custodyEvent.parse(event) }
}

/** The longest detail that the schema of custody events takes. */
const maxDetail = 1_000

/** One line that can be kept: what hides or breaks text is spelt out, what is too long is cut and shows it. */
function fitting(detail: string): string {
  const shown = showFileName(detail.toWellFormed())
  return shown.length <= maxDetail ? shown : `${shown.slice(0, maxDetail - 1).replace(/\p{Cs}$/u, '')}…`
}

/** A text as details that can be kept, in order: one where it fits, more where it is too long for one. */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of showFileName(text.toWellFormed())) {
    if (piece.length + character.length >= maxDetail) {
      pieces.push(`${piece}…`)
      piece = '…'
    }
    piece += character
  }
  return [...pieces, piece]
}

/** Sentences in one line; empty ones are left out. */
export const sentences = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' ')
