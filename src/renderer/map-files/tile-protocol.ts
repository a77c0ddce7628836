import { addProtocol } from 'maplibre-gl'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import { TILE_ADDRESSES } from './map-layers.ts'
import { MapTiles } from './map-tiles.ts'

const ADDRESS = /^holdfast-map:\/\/(?<id>[0-9a-f]{32})\/(?<z>\d{1,2})\/(?<x>\d{1,9})\/(?<y>\d{1,9})$/
const files = new Map<string, MapTiles>()
let onTrouble: (id: string) => void = () => undefined

/** The files of which tiles can be asked for from now on; what cannot be drawn of one is told by its id. */
export function serveTiles(maps: readonly ReadableMap[], trouble: (id: string) => void): void {
  onTrouble = trouble
  const known = new Map(files)
  files.clear()
  for (const map of maps) files.set(map.id, known.get(map.id) ?? new MapTiles(map))
}

addProtocol(TILE_ADDRESSES.slice(0, -'://'.length), async ({ url }, { signal }) => {
  const { id = '', z, x, y } = ADDRESS.exec(url)?.groups ?? {}
  const tiles = files.get(id)
  if (tiles === undefined) return { data: new Uint8Array() }
  try {
    // Without a tile there is nothing to draw, which is no error: the land shows through.
    return { data: (await tiles.tile(Number(z), Number(x), Number(y), signal)) ?? new Uint8Array() }
  } catch (error) {
    if (signal.aborted) throw error
    onTrouble(id)
    return { data: new Uint8Array() }
  }
})
