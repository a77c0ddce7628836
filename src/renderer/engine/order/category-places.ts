import { statements } from '#shared/domain/statement/catalogue.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { Projection } from '../projection.ts'

/** Where each of the words of the statements stands: as they follow one another there; those of none at hand at the end. */
export function categoryPlaces(projection: Projection): ReadonlyMap<string, number> {
  const { links } = projection.incidents.columns
  const atHand = [...statements, ...projection.small('statement').map(({ body }) => body)].flatMap(
    ({ id: statementId, version: catalogueVersion, categories }) =>
      categories.map(({ id: categoryId }) => categoryKey({ statementId, catalogueVersion, categoryId })),
  )
  const named = Array.from({ length: links.codeCount }, (_, code) => links.valueOf(code).map(categoryKey))
  const keys = new Set([...atHand, ...named.flat().sort(byCodeUnit)])
  return new Map([...keys].map((key, place) => [key, place]))
}
