import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'

const scripts = { latin: /^\p{sc=Latin}+$/u, cyrillic: /^\p{sc=Cyrillic}+$/u } as const
type Script = keyof typeof scripts

/** What is typed: one to three words of one incident, in one script, each but the last whole, and of that two to five letters. */
export class AskedWords {
  readonly #random = seeded(5)
  readonly #words: Record<Script, (readonly string[])[]> = { latin: [], cyrillic: [] }

  take(record: StoredRecord): void {
    if (record.kind !== 'incident' || this.#random() > 0.01) return
    const words = searchWords(`${record.body.title} ${record.body.summary}`)
    for (const script of ['latin', 'cyrillic'] as const)
      this.#words[script].push(words.filter((word) => scripts[script].test(word)))
  }

  queries(script: Script, count: number): readonly string[] {
    return Array.from({ length: count }, (_, at) => {
      const words = this.#words[script][Math.floor(this.#random() * this.#words[script].length)] ?? []
      const start = Math.floor(this.#random() * Math.max(1, words.length - 3))
      const some = words.slice(start, start + 1 + (at % 3))
      return some.map((word, n) => (n === some.length - 1 ? word.slice(0, 2 + (at % 4)) : word)).join(' ')
    })
  }
}
