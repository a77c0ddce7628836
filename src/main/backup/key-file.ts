import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/lib/result.ts'

/** Far more than any file of keys of age holds. */
const maxBytes = 65_536

/** The text of a file that holds a secret key, such as `age-keygen` writes. It is read once and kept nowhere. */
export async function readKeyFile(file: string): Promise<Result<string>> {
  try {
    const { size } = await stat(file)
    if (size > maxBytes) return fail('invalid', 'The file of the key is too large to be one.')
    return ok(await readFile(file, 'utf8'))
  } catch {
    return fail('not-found', 'The file of the key cannot be read.')
  }
}
