import { z } from 'zod'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What every document is made of beside its data: the child reads no file of its own. */
const setWith = {
  /** Typst sources by file name. */
  template: z.record(z.string(), z.string()),
  /** TrueType files for text; what none of them has a glyph for is replaced. */
  fonts: z.array(bytes),
  /** TrueType files for references, hashes and words of keys, which are plain ASCII. */
  codeFonts: z.array(bytes),
}

export const pdfRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dossier'),
    ...setWith,
    /** dossier.json, attached as it is. */
    json: bytes,
    /** Small pictures by the id of the evidence, or why there is none. */
    thumbnails: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('picture'),
          id: z.string(),
          type: z.enum(['image/jpeg', 'image/png']),
          bytes,
        }),
        z.strictObject({ kind: z.enum(['graphic', 'not-judged', 'not-made', 'no-room']), id: z.string() }),
      ]),
    ),
    /** Outlines of countries, as TopoJSON. */
    countries: bytes,
    /** Which of its volumes, counted from 1. */
    volume: z.int().min(1),
    /** Incidents in a volume at most; as many as the memory bears where it is not said. */
    incidentsAVolume: z.int().min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('recovery-page'),
    ...setWith,
    /** The page as JSON. It holds a secret: the child ends when it has answered, and its memory with it. */
    page: bytes,
  }),
  z.strictObject({
    kind: z.literal('receipt'),
    ...setWith,
    /** The page as JSON. */
    page: bytes,
  }),
])
export type PdfRequest = z.infer<typeof pdfRequest>

/** What it answers. `archive`: written to PDF/A-3a. `detail` is the compiler's own words, which may quote the document: never shown or logged. */
export const pdfAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pdf'), bytes, archive: z.boolean() }),
  z.strictObject({ kind: z.literal('no-compiler'), detail: z.string() }),
  z.strictObject({ kind: z.literal('not-set'), detail: z.string() }),
])
export type PdfAnswer = z.infer<typeof pdfAnswer>
