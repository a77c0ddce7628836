import { fail, ok, type Result } from '#shared/lib/result.ts'
import { dossier } from '#shared/dossier/schema.ts'
import { dossierWords } from '#shared/dossier/words.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import { setWith } from './resources.ts'
import { pdfAnswer, type PdfAnswer, type PdfRequest } from './request.ts'

export type ChildRunner = Host['runChild']

/** One document needs about 1.1 MB of memory an incident; more than this belongs in several cases. */
export const MAX_INCIDENTS = 2_000

/** Text weighs as much as incidents do: about 350 bytes of memory for each byte of dossier.json. */
const MAX_BYTES = 12_000_000

/** The PDF of a dossier.json, set in a child process, with that very file attached. The same bytes in give the same bytes out. */
export async function renderPdf(
  json: Uint8Array,
  run: ChildRunner,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const parsed = dossier.safeParse(parseJson(json))
  if (!parsed.success) return fail('invalid', 'This is not a dossier that this version can set.')
  const { incidents } = parsed.data
  const next = 'Split the incidents over several cases, or export the dossier as JSON.'
  if (incidents.length > MAX_INCIDENTS) {
    return fail(
      'too-large',
      `A PDF holds at most ${MAX_INCIDENTS} incidents; this dossier has ${incidents.length}.`,
      { next },
    )
  }
  if (json.byteLength > MAX_BYTES) {
    return fail(
      'too-large',
      `A PDF holds at most ${MAX_BYTES / 1_000_000} MB of text; this dossier has more.`,
      { next },
    )
  }
  const request: PdfRequest = { kind: 'dossier', json, words: dossierWords, ...(await setWith('dossier')) }
  try {
    const answer = await run('typst-child', request, signal)
    return resultOf(pdfAnswer.parse(answer))
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'The export was cancelled. Nothing was written.')
    reportOf('typst-child')(error)
    return fail('internal', 'The PDF writer stopped before it was done. Nothing was written.', {
      next: 'Close other programs to free memory, or split the incidents over several cases. The JSON export is not affected.',
    })
  }
}

function resultOf(answer: PdfAnswer): Result<Uint8Array> {
  switch (answer.kind) {
    case 'pdf':
      return ok(answer.bytes)
    case 'no-compiler':
      return fail(
        'unsupported',
        'The PDF writer is not available for this kind of machine. Nothing was written.',
        {
          next: 'Export the dossier as JSON, which holds the same facts.',
        },
      )
    case 'not-set':
      return fail('internal', 'The PDF writer could not set this dossier. Nothing was written.', {
        next: 'Export the dossier as JSON, which holds the same facts.',
      })
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
