import path from 'node:path'
import type { LogBody } from '#shared/journal/entry.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import type { TornTail } from './scan.ts'
import { segmentFile } from './segment.ts'

const prefix = 'torn-'
/** What else is called so was never the journal's, and nothing is to be told of it in the journal. */
const movedTail = /^torn-\d{6}-[0-9a-f]{32}-\d{1,15}$/
const copyBytes = 1024 * 1024

/**
 * Moves what follows the last whole commit into a file of its own, then cuts it off. The copy is on the disk
 * before anything is cut; a crash in between only means doing it again.
 */
export async function moveTornTail(files: FileLayer, folder: string, tail: TornTail): Promise<void> {
  const segment = path.join(folder, segmentFile(tail.segment))
  const target = path.join(folder, `${prefix}${tail.segment}-${tail.offset}`)
  if (tail.offset === 0) {
    // No commit at all: the file itself is the tail. A large one needs no room for a copy.
    if (tail.bytes > 0) await files.rename(segment, target)
    else await files.remove(segment)
    await files.syncFolder(folder)
    return
  }
  await copyTail(files, segment, tail, target)
  await files.syncFolder(folder)
  const file = await files.open(segment, 'update')
  try {
    await file.truncate(tail.offset)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function copyTail(files: FileLayer, segment: string, tail: TornTail, target: string): Promise<void> {
  const source = await files.open(segment, 'read')
  try {
    const copy = await files.open(target, 'replace')
    try {
      for (let done = 0; done < tail.bytes; done += copyBytes) {
        const piece = new Uint8Array(Math.min(copyBytes, tail.bytes - done))
        const length = await source.read(piece, tail.offset + done)
        await copy.write(piece.subarray(0, length), done)
      }
      await copy.sync()
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}

/** Every tail ever moved aside, as the log tells of it. */
export async function movedTails(
  files: FileLayer,
  folder: string,
): Promise<readonly Extract<LogBody, { event: 'tail-moved' }>[]> {
  const names = (await files.list(folder))
    .filter(({ name, kind }) => kind === 'file' && movedTail.test(name))
    .map((item) => item.name)
  const tails: Extract<LogBody, { event: 'tail-moved' }>[] = []
  for (const name of names.sort()) {
    const file = await files.open(path.join(folder, name), 'read')
    try {
      const bytes = await file.size()
      if (bytes > 0) tails.push({ event: 'tail-moved', segment: name.slice(prefix.length), bytes })
    } finally {
      await file.close()
    }
  }
  return tails
}
