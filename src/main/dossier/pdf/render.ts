import { fail, ok, type Result } from '#shared/lib/result.ts'
import { dossier } from '#shared/dossier/schema.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import { volumesOf, type Volume } from './print/volumes.ts'
import { countriesFile, setWith } from './resources.ts'
import type { Thumbnail } from './thumbnails.ts'
import { pdfAnswer, type PdfAnswer, type PdfRequest } from './request.ts'

export type ChildRunner = Host['runChild']

/** Twenty volumes, each of which carries the whole dossier.json. */
export const MAX_INCIDENTS = 10_000
const MAX_BYTES = 64_000_000

/** One volume of a dossier, under the name that it has in a package. */
export interface PdfFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A dossier as PDF, in order. `archive`: written to PDF/A-3a, which not every compiler can. */
export interface PdfFiles {
  readonly files: readonly PdfFile[]
  readonly archive: boolean
}

export interface RenderOptions {
  readonly signal?: AbortSignal
  /** Told before each volume is set, and once at the end. */
  readonly onVolume?: (done: number, total: number) => void
  readonly incidentsAVolume?: number
  /** Printed beside the items of the incidents. */
  readonly thumbnails?: readonly Thumbnail[]
}

const nextOfTooLarge = 'Split the incidents over several cases, or export the dossier as JSON.'

/**
 * The PDF of a dossier.json with that very file attached, in volumes of 500 incidents: `dossier.pdf`, or `dossier-1.pdf`
 * and so on. Each is set in a child process of its own, one after the other. The same bytes in give the same bytes out.
 */
export async function renderPdf(
  json: Uint8Array,
  run: ChildRunner,
  { signal, onVolume, incidentsAVolume, thumbnails = [] }: RenderOptions = {},
): Promise<Result<PdfFiles>> {
  const parsed = dossier.safeParse(parseJson(json))
  if (!parsed.success) return fail('invalid', 'This is not a dossier that this version can set.')
  const { incidents } = parsed.data
  if (incidents.length > MAX_INCIDENTS) return tooLarge(`${MAX_INCIDENTS} incidents`, `${incidents.length}`)
  if (json.byteLength > MAX_BYTES) return tooLarge(`${MAX_BYTES / 1_000_000} MB of text`, 'more')
  const volumes = volumesOf(parsed.data, incidentsAVolume)
  const having = {
    ...(await setWith('dossier')),
    countries: await countriesFile(),
    thumbnails: [...thumbnails],
    ...(incidentsAVolume === undefined ? {} : { incidentsAVolume }),
  }
  const files: PdfFile[] = []
  let archive = true
  for (const [index, volume] of volumes.entries()) {
    onVolume?.(index, volumes.length)
    const made = await setVolume({ kind: 'dossier', json, volume: volume.number, ...having }, run, signal)
    if (!made.ok) return made
    files.push({ name: volume.file, bytes: made.value.bytes })
    archive &&= made.value.archive
  }
  onVolume?.(volumes.length, volumes.length)
  return ok({ files, archive })
}

const tooLarge = (most: string, has: string): Result<never> =>
  fail('too-large', `A PDF holds at most ${most}; this dossier has ${has}.`, { next: nextOfTooLarge })

type Set = Extract<PdfAnswer, { kind: 'pdf' }>

async function setVolume(
  request: PdfRequest & { readonly volume: Volume['number'] },
  run: ChildRunner,
  signal: AbortSignal | undefined,
): Promise<Result<Set>> {
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

function resultOf(answer: PdfAnswer): Result<Set> {
  switch (answer.kind) {
    case 'pdf':
      return ok(answer)
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
