import { useMemo } from 'react'
import { tagKey } from '#shared/domain/tag/key.ts'
import { cleanTag } from '#shared/domain/tag/schema.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

export interface KnownTags {
  /** Those in use, the most used first. */
  readonly inUse: readonly string[]
  /** As most incidents spell what has this `tagKey`; the key itself where none has it any more. */
  readonly nameOf: (key: string) => string
  /** Tags as they were typed or chosen: clean, and spelt as they are elsewhere in the workspace. */
  readonly spelt: (typed: readonly string[]) => string[]
}

export function useTags(): KnownTags {
  const used = useEngineQuery('incidents.tags', {})
  return useMemo(() => {
    const names = new Map(used?.map(({ key, tag }) => [key, tag]))
    return {
      inUse: used?.map(({ tag }) => tag) ?? [],
      nameOf: (key) => names.get(key) ?? key,
      spelt: (typed) =>
        typed.map((text) => names.get(tagKey(text)) ?? cleanTag(text)).filter((tag) => tag !== ''),
    }
  }, [used])
}
