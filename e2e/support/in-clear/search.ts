import type { Dirent } from 'node:fs'
import { readFile, readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { Needles } from './needles.ts'
import { readings } from './readings.ts'
import { writtenForms } from './written-forms.ts'

export interface Search {
  /** `word (form) in file`, one for each finding. */
  readonly hits: readonly string[]
  readonly files: number
  readonly bytes: number
}

/** Looks for the words in the name and in every reading of every file below the folders. */
export async function searchInClear(words: readonly string[], folders: readonly string[]): Promise<Search> {
  const needles = new Needles(writtenForms(words))
  const hits: string[] = []
  let files = 0
  let bytes = 0
  for (const folder of folders)
    for await (const { place, content } of placesBelow(folder)) {
      files += 1
      bytes += content.length
      const texts = [Buffer.from(place), ...readings(content)]
      const found = new Set(texts.flatMap((text) => [...needles.in(text)]))
      for (const { word, form } of found) hits.push(`${word} (${form}) in ${place}`)
    }
  return { hits, files, bytes }
}

/** Links are not followed but read, folders count with their names. What goes while it is looked at is not there. */
async function* placesBelow(folder: string): AsyncIterable<{ place: string; content: Buffer }> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name)
    const content = await contentOf(entry, place).catch(() => undefined)
    if (content) yield { place: path.relative(folder, place), content }
  }
}

async function contentOf(entry: Dirent, place: string): Promise<Buffer> {
  if (entry.isFile()) return readFile(place)
  return entry.isSymbolicLink() ? Buffer.from(await readlink(place)) : Buffer.alloc(0)
}
