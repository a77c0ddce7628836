import { byCodeUnit } from '../../lib/bytes.ts'
import { nothingInherited } from '../inherited.ts'
import type { DossierInput } from '../input.ts'
import type { WithheldItem } from '../schema.ts'
import type { Included } from './included.ts'

/**
 * What is held back here and what was held back before the records came here, each once: incidents in exhibit order, then
 * files and things by reference; of one record by field.
 */
export function allWithheld(
  here: readonly WithheldItem[],
  { inherited = nothingInherited, case: told }: DossierInput,
  { incidents, evidence, physicalItems, outside }: Included,
): WithheldItem[] {
  const subjects = [...incidents.map(({ record }) => record), ...evidence, ...physicalItems, ...outside]
  const before = subjects.flatMap(({ id, reference }) =>
    (inherited.withheld.get(id) ?? []).map((item) => ({ ...item, reference })),
  )
  const unlinked = told.meta === null ? [] : (inherited.withheld.get(told.meta.id) ?? [])
  const each = new Map(
    [...unlinked, ...before, ...here].map((item) => [`${item.reference} ${item.field}`, item]),
  )
  const exhibits = new Map(incidents.map(({ record }, index) => [record.reference, index]))
  const things = new Set(physicalItems.map(({ reference }) => reference))
  const group = ({ reference, field }: WithheldItem): number =>
    exhibits.get(reference) ?? exhibits.size + (things.has(reference) || field === '/physicalItems' ? 1 : 0)
  return [...each.values()].toSorted(
    (a, b) => group(a) - group(b) || byCodeUnit(a.reference, b.reference) || byCodeUnit(a.field, b.field),
  )
}
