import type { Dossier } from '#shared/dossier/schema.ts'
import { isSignedBy, parseCheckpointBody, parseNote } from '#shared/journal/checkpoint.ts'
import { headWords } from '#shared/journal/head-words.ts'
import { readKeptText } from '#shared/journal/kept-text.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { toHex } from '#shared/lib/bytes.ts'
import { sha256, verifyEd25519 } from '../ed25519.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { damaged, missing, type Findings } from '../findings.ts'
import type { PackageFiles } from './package-files.ts'

/** A checkpoint taken apart. Nothing of it is true before its signature was checked. */
export interface ReadHead {
  readonly note: string
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

export const checkpointFile = 'data/custody/checkpoint'

export function readHead(note: string): ReadHead | undefined {
  const parsed = parseNote(note)
  const body = parsed.ok ? parseCheckpointBody(parsed.value.text) : parsed
  const root = body.ok ? fromBase64(body.value.root) : null
  return body.ok && root ? { note, origin: body.value.origin, size: body.value.size, root } : undefined
}

/** Whether one of these keys signed it, under the name of its own journal. */
function isHeadSigned({ note, origin }: ReadHead, keys: readonly Uint8Array[]): boolean {
  const parsed = parseNote(note)
  return keys.some(
    (publicKey) =>
      parsed.ok &&
      isSignedBy(
        parsed.value,
        { name: origin, publicKey },
        {
          sha256,
          verify: (bytes, signature) => verifyEd25519(publicKey, bytes, signature),
        },
      ),
  )
}

/**
 * Signed by whoever signed the package, or by another analyst whom the dossier names: one may freeze a version, and another
 * hand it out. Where the profile names no analysts nobody can tell; the checkpoint is in what was signed all the same.
 */
function isWellSigned(head: ReadHead, keys: readonly Uint8Array[], dossier: Dossier | undefined): boolean {
  const named = (dossier?.analysts ?? []).flatMap(({ publicKey }) => fromBase64(publicKey) ?? [])
  // All zeros stand for a key that is not told, and are one that anybody can sign under.
  const real = named.filter((key) => key.some((byte) => byte !== 0))
  return isHeadSigned(head, [...keys, ...real]) || (dossier !== undefined && real.length === 0)
}

/** The checkpoint in the package: read, signed by who signed the package, and the one that the dossier was frozen at. */
export async function checkCheckpoint(
  files: PackageFiles,
  keys: readonly Uint8Array[],
  dossier: Dossier | undefined,
  findings: Findings,
): Promise<ReadHead | undefined> {
  const note = await files.text(checkpointFile, 65_536)
  const head = note === undefined ? undefined : readHead(note)
  if (note === undefined) {
    findings.add('checkpoint', 'bad', 'The checkpoint is missing.', [
      missing(checkpointFile, 'It is not there, or not whole.'),
    ])
    return undefined
  }
  if (!head) {
    findings.add('checkpoint', 'bad', 'The checkpoint cannot be read.', [
      damaged(checkpointFile, 'It is no signed checkpoint.'),
    ])
    return undefined
  }
  const wrong: FileFinding[] = []
  if (!isWellSigned(head, keys, dossier))
    wrong.push(damaged(checkpointFile, 'None of the analysts whom the dossier names signed it.'))
  if (dossier?.release && dossier.release.checkpoint !== note)
    wrong.push(damaged(checkpointFile, 'It is not the one that the dossier was frozen at.'))
  if (dossier && !dossier.release)
    wrong.push(damaged('data/dossier.json', 'It is a preview, and no version that went out.'))
  const words = headWords(head.root).join(' ')
  if (dossier?.release && dossier.release.headWords.join(' ') !== words)
    wrong.push(damaged('data/dossier.json', 'The eight words in it are not those of the checkpoint.'))
  findings.add('checkpoint', 'good', `The journal ${head.origin} with ${head.size} entries: ${words}.`, wrong)
  return head
}

/** Against what the reader kept: more than this cannot be told without the whole journal. */
export function checkKept(
  head: ReadHead | undefined,
  kept: string | null,
  keys: readonly Uint8Array[],
  findings: Findings,
): void {
  if (kept === null) {
    findings.add('kept-checkpoint', 'not-checked', 'No checkpoint kept earlier was given.')
    return
  }
  if (!head) {
    findings.add('kept-checkpoint', 'not-checked', 'There is no checkpoint in it to hold yours against.')
    return
  }
  const texts = readKeptText(kept)
  if (texts.every(({ kind }) => kind === 'unreadable')) {
    findings.add(
      'kept-checkpoint',
      'bad',
      'What you gave is neither a signed checkpoint nor eight words of one.',
    )
    return
  }
  for (const text of texts) {
    const [outcome, said] = judged(head, text, keys)
    findings.add('kept-checkpoint', outcome, said)
  }
}

type Judged = readonly ['good' | 'bad' | 'note' | 'not-checked', string]

function judged(
  head: ReadHead,
  text: ReturnType<typeof readKeptText>[number],
  keys: readonly Uint8Array[],
): Judged {
  if (text.kind === 'words')
    return text.words.join(' ') === headWords(head.root).join(' ')
      ? ['good', 'The eight words that you gave are those of this checkpoint.']
      : [
          'note',
          'THE EIGHT WORDS THAT YOU GAVE ARE NOT THOSE OF THIS CHECKPOINT. They may be of an earlier or a later one: words alone do not tell. Ask the analyst to hold them against the journal.',
        ]
  const own = text.kind === 'note' ? readHead(text.note) : undefined
  if (!own) return ['not-checked', 'What you gave is neither a signed checkpoint nor eight words of one.']
  if (own.origin !== head.origin)
    return [
      'note',
      `The checkpoint that you gave is of another journal (${own.origin}). It cannot be told whether the two belong together.`,
    ]
  const signed = isHeadSigned(own, keys)
  if (own.size !== head.size)
    return [
      'not-checked',
      `The checkpoint that you gave is of the same journal with ${own.size} entries; this one has ${head.size}. Whether one follows from the other cannot be told without the journal: ask the analyst to hold yours against it.`,
    ]
  if (toHex(own.root) === toHex(head.root))
    return ['good', `The checkpoint that you gave is the same: ${own.size} entries, the same root.`]
  return signed
    ? [
        'bad',
        `The checkpoint that you gave says something else of the same ${own.size} entries, and the same key signed both: history was rewritten.`,
      ]
    : [
        'bad',
        `The checkpoint that you gave says something else of the same ${own.size} entries. Nobody who signed the package signed it: either yours is false, or this one is.`,
      ]
}
