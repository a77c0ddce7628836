import { z } from 'zod'
import { instant } from '../record/schema.ts'
import { line } from '../text/schema.ts'

/** What its tiles are: vector tiles (MVT), or pictures. */
export const tileKind = z.enum(['vector', 'png', 'jpeg', 'webp'])
export type TileKind = z.infer<typeof tileKind>

const zoom = z.int().min(0).max(26)
const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)

/** What a PMTiles file (version 3) says of itself, as far as it is used. */
export const mapFileFacts = z.strictObject({
  bytes: z.int().positive(),
  kind: tileKind,
  minZoom: zoom,
  maxZoom: zoom,
  /** WGS 84, degrees. */
  west: longitude,
  south: latitude,
  east: longitude,
  north: latitude,
  /** Whose work it is, without markup; '' where the file does not say. */
  attribution: line(500),
  /** Names of the layers of vector tiles. */
  layers: z.array(line(100)).max(200),
})
export type MapFileFacts = z.infer<typeof mapFileFacts>

/** A map file in the workspace. */
export const mapFile = mapFileFacts.extend({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** As it was called where it came from. */
  name: line(255),
  addedAt: instant,
})
export type MapFile = z.infer<typeof mapFile>
