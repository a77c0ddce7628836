import { fail, ok, type Result } from '#shared/lib/result.ts'
import { openSource } from '#main/vault/evidence/source-file.ts'
import { settle } from '#main/vault/storage/refusal.ts'

/** The bytes of a file that is small by nature; one over `maxBytes` is refused before anything of it is read. */
export const readWhole = (path: string, maxBytes: number): Promise<Result<Uint8Array>> =>
  settle(async () => {
    const source = await openSource(path)
    try {
      if (source.bytes > maxBytes)
        return fail('too-large', `This file is larger than ${maxBytes / 1_048_576} MiB. It was not read.`, {
          next: 'Choose the file that you mean.',
        })
      const bytes = new Uint8Array(source.bytes)
      await source.read(bytes, 0)
      await source.assertUnchanged()
      return ok(bytes)
    } finally {
      await source.close()
    }
  })
