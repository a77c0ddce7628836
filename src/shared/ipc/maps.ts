import { z } from 'zod'
import { mapFile } from '../domain/map-file/schema.ts'
import { channel } from './channel.ts'
import { fileToken, jobId, nothing } from './parts.ts'

/** A map file, and where the window reads its bytes: `<address>/<from>-<length>`. */
const readable = mapFile.extend({ address: z.string() })
export type ReadableMap = z.infer<typeof readable>

/** What the window may ask about map files. */
export const mapChannels = {
  'maps:list': channel('unlocked', nothing, z.array(readable)),
  /** Looks through the file, then copies it into the workspace. */
  'maps:add': channel('writable', z.strictObject({ jobId, token: fileToken }), mapFile),
  'maps:remove': channel('writable', z.strictObject({ id: mapFile.shape.id }), nothing),
}
