import { fail, type Result } from '#shared/lib/result.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { readWhole } from './read-whole.ts'

/** The value in a file that somebody chose and that is small by nature: strict JSON in UTF-8, within these limits. */
export async function readJson(
  path: string,
  { maxBytes, maxDepth }: { readonly maxBytes: number; readonly maxDepth: number },
): Promise<Result<unknown>> {
  const bytes = await readWhole(path, maxBytes)
  if (!bytes.ok) return bytes
  const text = utf8(bytes.value)
  return text === null ? fail('invalid', 'This file is not text in UTF-8.') : parseStrictJson(text, maxDepth)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
