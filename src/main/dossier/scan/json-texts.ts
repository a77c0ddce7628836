import type { PlacedText } from './scan-files.ts'

/** Every text and every name of a member, with its pointer behind the reference of the record that it belongs to. */
export function textsOfJson(json: string): readonly PlacedText[] {
  const found: PlacedText[] = []
  const walk = (value: unknown, pointer: string, reference: string): void => {
    if (typeof value === 'string') found.push({ near: `${reference}${pointer}`, text: value })
    else if (Array.isArray(value)) value.forEach((item, at) => walk(item, `${pointer}/${at}`, reference))
    else if (typeof value === 'object' && value !== null) {
      const own =
        'reference' in value && typeof value.reference === 'string' ? `${value.reference} ` : reference
      for (const [key, part] of Object.entries(value)) {
        found.push({ near: `${own}${pointer}`, text: key })
        walk(part, `${pointer}/${/^[\w-]{1,60}$/u.test(key) ? key : '…'}`, own)
      }
    }
  }
  walk(JSON.parse(json), '', '')
  return found
}
