import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import type { MapFileFacts } from '#shared/domain/map-file/schema.ts'
import { readDirectory, type Entry } from './format/directory.ts'
import { headerBytes, readHeader, type Header, type Section } from './format/header.ts'
import { readMetadata } from './format/metadata.ts'
import { checkTile } from './format/tile.ts'
import { unpack } from './format/unpack.ts'
import { wrong } from './format/wrong.ts'

/** A file to be looked at; `read` fills the target or refuses. */
export interface MapBytes {
  readonly bytes: number
  read(target: Uint8Array, position: number): Promise<void>
}

/** So many tiles are looked into; all others when they are drawn. */
const SAMPLES = 50

/**
 * Looks through a PMTiles file: its header, its description, every directory, and some tiles. Refuses a file in which
 * anything leads outside of it, round in circles or to more than may be held, and one whose tiles are not what it says.
 */
export async function checkMapFile(file: MapBytes): Promise<MapFileFacts> {
  if (file.bytes < headerBytes) wrong('it is too short')
  const header = readHeader(Buffer.from(await stretch(file, { offset: 0, length: headerBytes })), file.bytes)
  const { metadata, internal, kind, minZoom, maxZoom, west, south, east, north } = header
  if (metadata.length > mapFileLimits.metadataBytes) wrong('its description is larger than it may be')
  const told = readMetadata(
    metadata.length === 0
      ? new Uint8Array()
      : unpack(
          await stretch(file, metadata),
          internal,
          mapFileLimits.unpackedMetadataBytes,
          'its description',
        ),
  )
  for (const tile of await sampled(file, header)) {
    const bytes = await stretch(file, tile)
    checkTile(unpack(bytes, header.packing, mapFileLimits.unpackedTileBytes, 'a tile'), kind)
  }
  return { bytes: file.bytes, kind, minZoom, maxZoom, west, south, east, north, ...told }
}

async function stretch(file: MapBytes, { offset, length }: Section): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  await file.read(bytes, offset)
  return bytes
}

/** Walks through all directories; answers some of the tiles, spread over them. */
async function sampled(file: MapBytes, header: Header): Promise<readonly Section[]> {
  const { leaves, tiles, internal, maxZoom } = header
  const lastTile = (4 ** (maxZoom + 1) - 1) / 3 - 1
  const samples: Section[] = []
  const seen = new Set<number>()
  const queue: { readonly at: Section; readonly depth: number }[] = [{ at: header.root, depth: 1 }]
  let entries = 0
  for (const { at, depth } of queue) {
    if (depth > mapFileLimits.depth) wrong('its directories lead too deep')
    if (at.length > mapFileLimits.directoryBytes) wrong('a directory is larger than it may be')
    const packed = await stretch(file, at)
    const directory = readDirectory(
      unpack(packed, internal, mapFileLimits.unpackedDirectoryBytes, 'a directory'),
    )
    entries += directory.length
    if (entries > mapFileLimits.entries) wrong('it has more entries than can be looked through')
    for (const [index, entry] of directory.entries()) {
      if (entry.id + Math.max(0, entry.run - 1) > lastTile) wrong('it has a tile beyond its deepest zoom')
      const found = within(entry, entry.run === 0 ? leaves : tiles)
      if (entry.run === 0) {
        if (seen.has(entry.offset)) wrong('its directories lead round in circles')
        seen.add(entry.offset)
        if (queue.push({ at: found, depth: depth + 1 }) > mapFileLimits.directories)
          wrong('it has more directories than can be looked through')
      } else {
        if (entry.length > mapFileLimits.tileBytes) wrong('a tile is larger than it may be')
        if (samples.length < SAMPLES && index % Math.ceil(directory.length / 5) === 0) samples.push(found)
      }
    }
  }
  return samples
}

function within({ offset, length }: Entry, section: Section): Section {
  if (offset + length > section.length) wrong('an entry of a directory leads out of its part of the file')
  return { offset: section.offset + offset, length }
}
