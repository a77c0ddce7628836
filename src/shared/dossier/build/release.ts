import { parseCheckpointBody, parseNote } from '../../journal/checkpoint.ts'
import { headWords } from '../../journal/head-words.ts'
import { fromBase64 } from '../../lib/base64.ts'
import type { ReleaseInput } from '../input.ts'
import type { DossierRelease } from '../schema/release.ts'

/** What is told of the version. Throws on a checkpoint that is none: the vault signed it. */
export function buildRelease(release: ReleaseInput): DossierRelease {
  const note = parseNote(release.checkpoint)
  const head = note.ok ? parseCheckpointBody(note.value.text) : note
  const root = head.ok ? fromBase64(head.value.root) : undefined
  if (!root) throw new Error('A version was frozen at what is no checkpoint')
  return { ...release, headWords: [...headWords(root)] }
}
