import { originalName } from '../evidence/original-name.ts'
import { refuse } from '../storage/refusal.ts'
import type { NameGuard } from './name-guard.ts'
import type { LogOrder } from './order.ts'

/** What an import writes of the file and the log as a whole is read without any person beside it, like the words of a source. */
export function refuseNamed({ file, reading, profile }: LogOrder, names: NameGuard): void {
  const { name, publisher, url } = profile.log
  const parts: readonly (readonly [what: string, texts: readonly string[]])[] = [
    ['The name of the file', [originalName(file.path).name]],
    ['What the log is called, its publisher or its link', [name, publisher, decoded(url)]],
    ['The name of the sheet', [reading.sheet ?? '']],
    ['The profile', textsIn(profile)],
  ]
  for (const [what, texts] of parts)
    if (names.isSaid(texts))
      refuse('invalid', `${what} names a person who is protected here. Nothing was imported.`, {
        next: 'Call it by something else, and import it again.',
      })
}

/** An address as it is read, where it can be. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
