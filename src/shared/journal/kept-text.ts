/*
 * Owns the texts that people keep heads in: signed checkpoints one after the other, as they are saved or pasted, or eight
 * words on a line. Says what a text is, not whether it is true.
 */
import { readHeadWords } from './head-words.ts'

export type KeptText =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A paragraph that is neither. */
  | { readonly kind: 'unreadable'; readonly begins: string }

/** One text of many signed checkpoints: each as it was signed, with an empty line between them. */
export const joinNotes = (notes: readonly string[]): string => notes.join('\n')

/** What a text holds, in its order. Line endings and spaces at the end of lines are those of mail, not of the signer. */
export function readKeptText(text: string): readonly KeptText[] {
  const paragraphs = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph !== '')
  const kept: KeptText[] = []
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] ?? ''
    const next = paragraphs[index + 1]
    if (next?.startsWith(signatureMark)) {
      kept.push({ kind: 'note', note: `${paragraph}\n\n${next}\n` })
      index += 1
    } else kept.push(...wordsIn(paragraph))
  }
  return kept
}

/** How a signature line of a note begins. */
const signatureMark = '\u2014 '

/** Eight words in one piece, over several lines or not, or one head on each line. */
function wordsIn(paragraph: string): readonly KeptText[] {
  const whole = readHeadWords(paragraph)
  if (whole) return [{ kind: 'words', words: whole }]
  const lines = paragraph.split('\n').map(readHeadWords)
  const read = lines.filter((words) => words !== null)
  return read.length === lines.length
    ? read.map((words) => ({ kind: 'words', words }))
    : [{ kind: 'unreadable', begins: paragraph.slice(0, 80) }]
}
