import { byCodeUnit } from '#shared/lib/bytes.ts'
import { keyOfTag } from '../key-of-tag.ts'
import type { Projection } from '../projection.ts'
import type { TagUse } from '../queries.ts'
import type { Query } from './query.ts'

export const incidentsTags: Query<'incidents.tags'> = {
  isEarly: () => true,
  run: ({ projection }) => tagsIn(projection),
  affectedBy: ({ kinds }) => kinds.has('incident'),
}

function tagsIn({ incidents }: Projection): readonly TagUse[] {
  const spellings = new Map<string, number>()
  const tell = incidents.columns.tags.each((tags) => tags)
  for (let row = 0; row < incidents.count; row += 1)
    for (const tag of tell(row)) spellings.set(tag, (spellings.get(tag) ?? 0) + 1)
  const byKey = Map.groupBy([...spellings].sort(mostFirst), ([tag]) => keyOfTag(tag))
  return [...byKey]
    .flatMap(([key, [first, ...rest]]) =>
      first === undefined
        ? []
        : [{ key, tag: first[0], count: rest.reduce((sum, [, count]) => sum + count, first[1]) }],
    )
    .sort((a, b) => b.count - a.count || byCodeUnit(a.key, b.key))
}

const mostFirst = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || byCodeUnit(a[0], b[0])
