import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { readXml } from './xml-part.ts'

/** One line of the list by which a part points to others, or out of the file (ISO/IEC 29500-2, 9.3). */
export interface Relationship {
  /** The last word of its type, such as `worksheet`. */
  readonly type: string
  /** The name of a part, or, `outside`, an address as it is written. Nothing outside is ever opened. */
  readonly target: string
  readonly outside: boolean
}

const vocabulary = new Set(['http://schemas.openxmlformats.org/package/2006/relationships'])

/** The parts of a workbook by their names, in which capitals do not count. */
export class Parts {
  readonly #files: ReadonlyMap<string, ArchiveFile>

  constructor(archive: Archive) {
    this.#files = new Map(archive.files.map((file) => [file.name.toLowerCase(), file]))
  }

  find(name: string): ArchiveFile | undefined {
    return this.#files.get(name.toLowerCase())
  }

  get(name: string): ArchiveFile {
    return (
      this.find(name) ??
      unreadable('damaged', `This workbook lacks a part that it names (${name.slice(0, 200)}).`, {
        next: 'Copy it again from where it came from.',
      })
    )
  }

  has(pattern: RegExp): boolean {
    return [...this.#files.keys()].some((name) => pattern.test(name))
  }

  /** Of a part, or of the whole file (''), by their ids. */
  async relationshipsOf(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const found = new Map<string, Relationship>()
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const file = this.find(`${folder}_rels/${part.slice(folder.length)}.rels`)
    if (file === undefined) return found
    await readXml(file, vocabulary, {
      open: (name, { attributes }, depth) => {
        if (depth !== 1 || name !== 'Relationship') return
        const target = attributes['Target']?.value ?? ''
        const outside = attributes['TargetMode']?.value === 'External'
        found.set(attributes['Id']?.value ?? '', {
          type: (attributes['Type']?.value ?? '').replace(/^.*\//s, ''),
          target: outside ? target : nameFrom(folder, target),
          outside,
        })
      },
      close: () => undefined,
    })
    return found
  }
}

/** A target is relative to the folder of the part that points to it, or begins at the root of the file. */
function nameFrom(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : folder + target).split('/'))
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}
