import { utf8 } from '../../lib/bytes.ts'

/*
 * What hides or reorders text: controls, format characters (bidi overrides among them, UAX #9), line separators,
 * lone surrogates, fillers that draw nothing. Joiners (U+200C, U+200D) stay: Persian words and pictograms need them.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/gu

/** A file name to show to a person: what would hide or reorder letters is spelt out, `photo[U+202E]gpj.exe`. */
export const showFileName = (name: string): string =>
  name.replace(
    HIDDEN,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** File systems allow 255 bytes a name; the rest is left for suffixes such as ` (2)` or `.part`. */
const MAX_BYTES = 200
const MAX_EXTENSION = 20

/**
 * A name under which a file can be saved on Linux, macOS and Windows: one path part, NFC, no separators, hidden
 * characters, `..`, leading dot or dash, device name; at most 200 bytes of UTF-8 with the extension kept.
 * `fallback` comes back as it is when nothing usable remains.
 */
export function safeFileName(name: string, fallback: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(/[/\\:*?"<>|∕⁄⧸／＼]/gu, '_')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/^-+/u, '_')
  if (/^_*$/u.test(cleaned)) return fallback
  return shortened(RESERVED.test(cleaned) ? `_${cleaned}` : cleaned)
}

function shortened(name: string): string {
  if (utf8(name).length <= MAX_BYTES) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && utf8(name.slice(dot)).length <= MAX_EXTENSION ? name.slice(dot) : ''
  const room = MAX_BYTES - utf8(extension).length
  let stem = ''
  let used = 0
  for (const sign of name) {
    used += utf8(sign).length
    if (used > room) break
    stem += sign
  }
  return `${stem.replace(/[\s.]+$/u, '')}${extension}`
}
