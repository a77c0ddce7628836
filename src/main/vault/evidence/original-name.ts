import path from 'node:path'

const maxLength = 1_000

/**
 * The file's own name, as received: it may hold control or bidirectional characters, which are evidence too
 * and are escaped where it is shown. What JSON cannot carry is replaced by U+FFFD, and the note says so.
 */
export function originalName(filePath: string): { readonly name: string; readonly note: string } {
  const received = path.basename(filePath)
  const wellFormed = received.toWellFormed()
  const name = wellFormed.slice(0, maxLength).toWellFormed()
  const notes = [
    ...(wellFormed === received
      ? []
      : ['Characters of the file name that are not valid Unicode were replaced.']),
    ...(wellFormed.length > maxLength ? ['The file name was cut.'] : []),
  ]
  return { name, note: notes.join(' ') }
}
