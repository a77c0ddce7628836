import type { Protected } from '#shared/dossier/redact/names/known-names.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import { scanAnswer, type ScannedKind } from './request.ts'

/** A finished file. `type`: its media type, where its name does not say it. */
export interface FinishedFile {
  readonly name: string
  readonly bytes: number
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly type?: string | null
}

/** How the looking is done, and whom it is for. */
export interface Scan {
  readonly protectedOnes: readonly Protected[]
  readonly run: Host['runChild']
  readonly signal: AbortSignal
}

/** One request at most; a larger file goes alone. */
const AT_ONCE = 32_000_000
/** A text that is larger is no text that anybody has read. */
const MOST_BYTES = 200_000_000

const byEnding: readonly (readonly [RegExp, ScannedKind])[] = [
  [/\.(geo)?json$/u, 'json'],
  [/\.jsonl$/u, 'lines'],
  [/\.pdf$/u, 'pdf'],
  [/\.(jpg|jpeg|png|webp|tiff?|heic|avif)$/u, 'picture'],
  [/\.(txt|csv|md|html?|xml|eml|sig|tsq|tlog-proof)$|(^|\/)(checkpoint|allowed_signers)$/u, 'text'],
]

/** How a file can be looked into; null for those of which nothing but the name can be read. */
export function kindOf({ name, type = null }: Pick<FinishedFile, 'name' | 'type'>): ScannedKind | null {
  const found = byEnding.find(([ending]) => ending.test(name.toLowerCase()))?.[1]
  if (found !== undefined) return found
  return type?.startsWith('text/') ? 'text' : null
}

/**
 * Looks through finished files before they go out, in a child process. A hit refuses, and says in which file and near
 * what, never who; so does a file of a dossier that cannot be read.
 */
export async function scanned(
  files: readonly FinishedFile[],
  { protectedOnes, run, signal }: Scan,
): Promise<Result<void>> {
  if (protectedOnes.length === 0) return ok(undefined)
  for (const some of batches(files)) {
    const sent = await Promise.all(
      some.map(async (file) => {
        const kind = kindOf(file)
        const readable = kind !== null && file.bytes <= MOST_BYTES
        // Of what cannot be looked into, the name is.
        return {
          name: file.name,
          kind: readable ? kind : 'text',
          bytes: readable ? await whole(file) : new Uint8Array(),
        }
      }),
    )
    let answer: ReturnType<typeof scanAnswer.parse>
    try {
      answer = scanAnswer.parse(await run('scan-child', { files: sent, protectedOnes }, signal))
    } catch (error) {
      if (signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
      reportOf('scan-child')(error)
      return fail(
        'internal',
        'The files could not be looked through for protected names. Nothing was written.',
        {
          next: 'Close other programs to free memory, then try again.',
        },
      )
    }
    const [hit] = answer.hits
    if (hit !== undefined) return named(hit, answer.hits.length)
    const [unread] = answer.unread.filter((name) => !name.includes('evidence/'))
    if (unread !== undefined)
      return fail(
        'refused',
        `${unread} could not be looked through for protected names. Nothing was written.`,
      )
  }
  return ok(undefined)
}

const named = ({ file, near }: { file: string; near: string }, count: number): Result<never> =>
  fail(
    'refused',
    `The name or a contact of a protected person stands in ${file === '' ? near : `${file}, at ${near}`}${count > 1 ? ', and in other places' : ''}. Nothing was written.`,
    { next: 'Replace it there by the code name, then export again.' },
  )

function batches(files: readonly FinishedFile[]): readonly (readonly FinishedFile[])[] {
  const all: FinishedFile[][] = []
  let size = AT_ONCE
  for (const file of files) {
    if (size + file.bytes > AT_ONCE) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(file)
    size += file.bytes
  }
  return all
}

async function whole({ pieces }: FinishedFile): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  for await (const piece of pieces()) kept.push(piece)
  return Buffer.concat(kept)
}
