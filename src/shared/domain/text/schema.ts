import { z } from 'zod'

/**
 * Text that the app's user types. Kept in NFC (Unicode UAX #15); refuses what can hide or reorder
 * words: C0/C1 controls, bidirectional embeddings and overrides (UAX #9), lone surrogates.
 * Isolates (U+2066–2069) stay allowed: right-to-left names pasted from other programs carry them.
 * Messages are rule names; the renderer's locale file turns them into sentences.
 */
const CONTROL_IN_LINE = /[\p{Cc}\p{Zl}\p{Zp}]/u
const CONTROL_IN_PROSE = /[^\P{Cc}\t\n]/u
const BIDI_OVERRIDE = /[\u202a-\u202e]/u

const safeText = (max: number, control: RegExp) =>
  z
    .string({ error: 'text.type' })
    .max(max, 'text.tooLong')
    .refine((text) => text.isWellFormed(), 'text.loneSurrogate')
    .refine((text) => !control.test(text), 'text.control')
    .refine((text) => !BIDI_OVERRIDE.test(text), 'text.bidi')
    .overwrite((text) => text.normalize('NFC'))

/** One line, at most `max` UTF-16 units; may be empty. */
export const line = (max = 500) => safeText(max, CONTROL_IN_LINE)

/** One line that must say something besides white space. */
export const requiredLine = (max = 500) => line(max).refine((text) => text.trim() !== '', 'text.required')

/** Several lines (LF and TAB allowed), at most `max` UTF-16 units; may be empty. */
export const prose = (max = 20_000) => safeText(max, CONTROL_IN_PROSE)

/** BCP 47 language tag, e.g. `uk`, `ar`, `en-GB`; `und` when the language is not known (ISO 639-2). */
export const languageTag = z
  .string({ error: 'text.type' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'text.language')

/** http(s) link as text; never opened by the app. Empty when there is none. */
export const link = line(2_000).refine(
  (text) => text === '' || /^https?:\/\/[^\s]+$/i.test(text),
  'text.link',
)
