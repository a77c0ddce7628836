import { canonicalJson } from '#shared/journal/canonical.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import type { Column, ColumnReader } from './columns.ts'

const itemsAtATime = 500

/**
 * What is kept as JSON: one text, and lists by name, in texts of so many items. Canonical: the same content has to be the
 * same bytes, in whatever order its names came.
 */
export function* textColumns(
  first: unknown,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): Generator<Iterable<Column>> {
  yield* textColumn(canonicalJson(first))
  for (const [name, items] of Object.entries(lists))
    for (const some of slicesOf(items)) yield* textColumn(canonicalJson([name, some]))
  yield [Uint32Array.of(0)]
}

function* textColumn(text: string): Generator<Iterable<Column>> {
  const bytes = utf8(text)
  yield [Uint32Array.of(bytes.byteLength)]
  yield [bytes]
}

function* slicesOf(items: Iterable<unknown>): Generator<readonly unknown[]> {
  let some: unknown[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < itemsAtATime) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** One text after the other, the one that goes first before all others. */
export function* readTexts(from: ColumnReader): Generator {
  for (;;) {
    const [length = 0] = from.uint32(1)
    if (length === 0) return
    yield JSON.parse(Buffer.from(from.bytes(length)).toString('utf8'))
  }
}
