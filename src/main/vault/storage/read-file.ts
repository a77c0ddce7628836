import { systemCode } from './failure-of.ts'
import type { FileLayer } from './file-layer.ts'

/** The whole of a small file; undefined when it is not there, 'too-large' when it is no small file. */
export async function readSmallFile(
  files: FileLayer,
  path: string,
  maxBytes: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  const file = await files.open(path, 'read').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    const size = await file.size()
    if (size > maxBytes) return 'too-large'
    const bytes = new Uint8Array(size)
    return bytes.subarray(0, await file.read(bytes, 0))
  } finally {
    await file.close()
  }
}
