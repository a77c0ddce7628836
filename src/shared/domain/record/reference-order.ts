import { byCodeUnit } from '../../lib/bytes.ts'

/** Orders `INC-2022-0999`, `INC-2022-1000`, `INC-2022-10000`: the last part is a number, however long it grew. */
export function byReference(a: string, b: string): number {
  const left = referenceKey(a)
  const right = referenceKey(b)
  return byCodeUnit(left.series, right.series) || left.number - right.number || byCodeUnit(a, b)
}

/** What references are ordered by, before themselves. */
export function referenceKey(reference: string): { readonly series: string; readonly number: number } {
  const at = reference.lastIndexOf('-') + 1
  const number = Number.parseInt(reference.slice(at), 10)
  return { series: reference.slice(0, at), number: Number.isNaN(number) ? 0 : number }
}
