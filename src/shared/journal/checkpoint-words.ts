import { fromBase64 } from '../lib/base64.ts'
import { parseCheckpointBody, parseNote } from './checkpoint.ts'
import { headWords } from './head-words.ts'

/** The eight words of the head that a signed checkpoint (C2SP) is about. Throws on a note that is none. */
export function checkpointWords(checkpoint: string): readonly string[] {
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpointBody(note.value.text) : note
  const root = head.ok ? fromBase64(head.value.root) : undefined
  if (!root) throw new Error('This is no checkpoint')
  return headWords(root)
}
