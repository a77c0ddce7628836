import type { WrittenForm } from './written-forms.ts'

const PREFIX = 4

/** Looks for thousands of forms in one walk over the bytes: by their first four bytes, then by the rest. */
export class Needles {
  readonly #byPrefix = new Map<number, WrittenForm[]>()
  /** Which pairs of bytes any form begins with: nearly every place is passed by with one look. */
  readonly #pairs = new Uint8Array(0x1_0000)

  constructor(forms: readonly WrittenForm[]) {
    for (const form of forms) {
      if (form.bytes.length < PREFIX) throw new Error(`${form.word} is too short to be looked for`)
      const prefix = form.bytes.readUInt32LE()
      this.#byPrefix.set(prefix, [...(this.#byPrefix.get(prefix) ?? []), form])
      this.#pairs[prefix & 0xffff] = 1
    }
  }

  /** The forms that stand in the bytes, each once. */
  in(bytes: Buffer): ReadonlySet<WrittenForm> {
    const found = new Set<WrittenForm>()
    for (let at = 0; at + PREFIX <= bytes.length; at += 1) {
      const pair = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      if (this.#pairs[pair] === 0) continue
      for (const form of this.#byPrefix.get(bytes.readUInt32LE(at)) ?? [])
        if (form.bytes.equals(bytes.subarray(at, at + form.bytes.length))) found.add(form)
    }
    return found
  }
}
