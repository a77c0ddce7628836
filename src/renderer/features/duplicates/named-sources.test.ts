import { expect, test } from 'vitest'
import { claim, idOf, incident, source } from '../../engine/testing/records.ts'
import { namedSources } from './named-sources.ts'

test('each source is named once, with where in it, and whether the other incident has it or its link', () => {
  const all = [
    source(1, { url: 'https://twitter.com/a/status/15' }),
    source(2, { url: 'https://x.com/b/status/15?s=20' }),
    source(3),
    source(4),
  ]
  const by = (n: number, pinpoint = '') => ({ ...claim(idOf(n)), pinpoint })
  const one = incident(10, { claims: [by(1), by(3, 'row 12, A-7'), by(3, 'page 2'), by(4), by(99)] })
  const other = incident(11, { claims: [by(2), by(3)] })
  const sources = new Map(all.map((record) => [record.id, record]))
  expect(
    namedSources(one, other, sources).map(({ source: { id }, pinpoints, isInBoth }) => [
      id,
      pinpoints,
      isInBoth,
    ]),
  ).toEqual([
    [idOf(1), [], true],
    [idOf(3), ['row 12, A-7', 'page 2'], true],
    [idOf(4), [], false],
  ])
})
