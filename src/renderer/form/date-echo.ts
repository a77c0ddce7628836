import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { suggestEdtf } from '#shared/domain/date/suggest.ts'

/** What to show under a date field while it is typed. */
export type DateEcho =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'understood'; readonly words: string }
  | { readonly kind: 'offered'; readonly edtf: string; readonly words: string }
  | { readonly kind: 'not-understood' }

/** Reads a date back in words, or offers the EDTF that the text seems to mean. Never takes the offer by itself. */
export function dateEcho(typed: string): DateEcho {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  if (parseEdtf(text).ok) return { kind: 'understood', words: edtfInWords(text) }
  const offer = suggestEdtf(text)
  return offer === null
    ? { kind: 'not-understood' }
    : { kind: 'offered', edtf: offer, words: edtfInWords(offer) }
}
