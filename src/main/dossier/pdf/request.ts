import { z } from 'zod'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What the child is sent: everything the document is made of, so that it reads no file of its own. */
export const pdfRequest = z.strictObject({
  /** dossier.json, attached as it is. */
  json: bytes,
  /** The English words, as JSON. */
  words: z.record(z.string(), z.unknown()),
  /** Typst sources by file name; `dossier.typ` is the first one read. */
  template: z.record(z.string(), z.string()),
  /** TrueType files for text; what none of them has a glyph for is replaced. */
  fonts: z.array(bytes),
  /** TrueType files for references and hashes, which are plain ASCII. */
  codeFonts: z.array(bytes),
})
export type PdfRequest = z.infer<typeof pdfRequest>

/** What it answers. `detail` is the compiler's own words, which may quote the dossier: never shown or logged. */
export const pdfAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pdf'), bytes }),
  z.strictObject({ kind: z.literal('no-compiler'), detail: z.string() }),
  z.strictObject({ kind: z.literal('not-set'), detail: z.string() }),
])
export type PdfAnswer = z.infer<typeof pdfAnswer>
