import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corroboration } from '#shared/domain/source/corroboration.ts'
import { Projection } from './projection.ts'
import { claim, idOf, incident, source } from './testing/records.ts'

const SOURCES = 6
/** More than there are sources: what is claimed by some of them is not at hand. */
const anyClaim = fc
  .tuple(fc.nat(SOURCES + 1), fc.constantFrom('supports', 'contradicts'))
  .map(([n, stance]) => claim(idOf(100 + n), stance))
const anyClaims = fc.array(fc.array(anyClaim, { maxLength: 5 }), { minLength: 1, maxLength: 5 })
const anyGroups = fc.array(fc.constantFrom('', ' ', 'Wire', 'wire ', 'AP'), {
  minLength: SOURCES,
  maxLength: SOURCES,
})

test('who supports incidents is counted as `corroboration` does, one by one and together, also after a change', () => {
  fc.assert(
    fc.property(anyClaims, anyGroups, anyGroups, (claims, ...versions) => {
      const projection = new Projection()
      projection.apply(claims.map((some, n) => incident(n + 1, { claims: some })))
      for (const [rev, groups] of versions.entries()) {
        projection.apply(
          groups.map((independenceGroup, n) => source(100 + n, { independenceGroup }, rev + 1)),
        )
        const groupOf = new Map(
          groups.map((independenceGroup, n) => [idOf(100 + n), { independenceGroup }] as const),
        )
        const counted = (of: typeof claims) => corroboration(of.flat(), (id) => groupOf.get(id))
        const { support } = projection
        expect(support.over(claims.map((_, row) => row))).toEqual(counted(claims))
        expect(claims.map((_, row) => support.of(row))).toEqual(claims.map((some) => counted([some])))
        expect(claims.map((_, row) => support.isAny(row))).toEqual(
          claims.map((some) => counted([some]).sources > 0),
        )
      }
    }),
    { numRuns: 60 },
  )
})
