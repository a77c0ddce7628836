import type { Column } from './column.ts'
import { Pieces } from './pieces.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** One text a row, as UTF-8 in one run of bytes. */
export class TextColumn implements Column {
  readonly #pieces = new Pieces(Uint8Array)
  readonly arrays: Column['arrays'] = this.#pieces.arrays

  at(row: number): string {
    return decoder.decode(this.#pieces.at(row))
  }

  set(row: number, text: string): void {
    this.#pieces.set(row, encoder.encode(text))
  }

  restored(): void {
    this.#pieces.restored()
  }
}
