import { openArchive } from '#main/archive/open-archive.ts'
import type { ImportOrder } from '#main/vault/imports/order.ts'
import { inWords, streamed } from './streamed.ts'

/** The files of evidence in a package, each as a stream: nothing of them is unpacked to a disk. */
export function packagedBytes(file: string, names: ReadonlyMap<string, string>): ImportOrder['bytesOf'] {
  return async (sha256) => {
    const name = names.get(sha256)
    if (name === undefined) return undefined
    return inWords(name, async () => {
      const archive = await openArchive(file)
      const found = archive.files.find((one) => one.name === name)
      if (found === undefined) {
        await archive.close()
        return undefined
      }
      return streamed(found, () => archive.close())
    })
  }
}
