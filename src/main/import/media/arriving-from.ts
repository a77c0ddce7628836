import path from 'node:path'
import type { ArchiveFile } from '#main/archive/archive.ts'
import type { ImportedBytes } from '#main/vault/imports/order.ts'
import type { ArrivingFile } from '#main/vault/vault.ts'
import { streamed } from '../streamed.ts'

const nothing = async (): Promise<void> => undefined

/** A file of an archive on its way in. Whoever opened the archive keeps it open meanwhile. */
export const arrivingFrom = (file: ArchiveFile): ArrivingFile => ({
  name: path.posix.basename(file.name),
  open: async () => {
    let pass: ImportedBytes = streamed(file, nothing)
    let at = 0
    return {
      bytes: file.bytes,
      read: async (target, position) => {
        // A picture is read once more from its beginning, when it is looked into.
        if (position === 0 && at > 0) {
          await pass.close()
          pass = streamed(file, nothing)
          at = 0
        }
        await pass.read(target, position)
        at = position + target.byteLength
      },
      assertUnchanged: nothing, // each pass was held to what the archive says of it
      close: () => pass.close(),
    }
  },
})
