import { tagKey } from '#shared/domain/tag/key.ts'

const MOST = 10_000

const keys = new Map<string, string>()

/** `tagKey`, worked out once for each tag: they are few, and counted again with each word that is typed. */
export function keyOfTag(tag: string): string {
  const known = keys.get(tag)
  if (known !== undefined) return known
  if (keys.size >= MOST) keys.clear()
  const key = tagKey(tag)
  keys.set(tag, key)
  return key
}
