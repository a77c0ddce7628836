import type { Result } from '#shared/lib/result.ts'
import { fail } from '#shared/lib/result.ts'
import type { Bag } from '../bag/open-bag.ts'
import { contentOf } from '../bag/hashed-files.ts'

/** The files of a package by name, each read as it was hashed. */
export class PackageFiles {
  readonly #bag: Bag

  constructor(bag: Bag) {
    this.#bag = bag
  }

  get names(): readonly string[] {
    return [...this.#bag.files.keys()]
  }

  has(name: string): boolean {
    return this.#bag.files.has(name)
  }

  sha256(name: string): string | undefined {
    return this.#bag.files.get(name)?.digests.get('sha256')
  }

  sha512(name: string): string | undefined {
    return this.#bag.files.get(name)?.digests.get('sha512')
  }

  bytes(name: string): number {
    return this.#bag.files.get(name)?.file.bytes ?? 0
  }

  async content(name: string, most: number): Promise<Result<Uint8Array>> {
    const hashed = this.#bag.files.get(name)
    if (!hashed) return fail('not-found', 'It is not there.')
    return hashed.failure ? { ok: false, failure: hashed.failure } : contentOf(hashed, most)
  }

  async text(name: string, most: number): Promise<string | undefined> {
    const read = await this.content(name, most)
    return read.ok ? Buffer.from(read.value).toString('utf8') : undefined
  }
}
