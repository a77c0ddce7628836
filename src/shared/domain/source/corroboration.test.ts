import { describe, expect, it } from 'vitest'
import { corroboration } from './corroboration.ts'

const groups: Readonly<Record<string, string>> = {
  reuters: 'Reuters',
  copy: ' reuters ',
  ap: 'AP',
  alone: '',
  lonely: '  ',
  statement: 'AP',
}
const sourceOf = (id: string) => {
  const independenceGroup = groups[id]
  return independenceGroup === undefined ? undefined : { independenceGroup }
}
const supports = (...ids: string[]) => ids.map((sourceId) => ({ sourceId, stance: 'supports' as const }))

describe('corroboration', () => {
  it('counts a group once, however it is written', () => {
    expect(corroboration(supports('reuters', 'copy'), sourceOf)).toEqual({ sources: 2, independent: 1 })
    expect(corroboration(supports('reuters', 'copy', 'ap', 'statement'), sourceOf)).toEqual({
      sources: 4,
      independent: 2,
    })
  })

  it('counts each source without a group on its own', () => {
    expect(corroboration(supports('alone', 'lonely'), sourceOf)).toEqual({ sources: 2, independent: 2 })
  })

  it('counts sources, not links to them', () => {
    expect(corroboration(supports('ap', 'ap', 'ap'), sourceOf)).toEqual({ sources: 1, independent: 1 })
  })

  it('leaves out what contradicts', () => {
    const claims = [...supports('ap'), { sourceId: 'reuters', stance: 'contradicts' as const }]
    expect(corroboration(claims, sourceOf)).toEqual({ sources: 1, independent: 1 })
  })

  it('leaves out a source that is not at hand, and takes no id for a group', () => {
    expect(corroboration(supports('gone', 'alone'), sourceOf)).toEqual({ sources: 1, independent: 1 })
    const tricky = (id: string) => ({ independenceGroup: id === 'a' ? '' : 'a' })
    expect(corroboration(supports('a', 'b'), tricky)).toEqual({ sources: 2, independent: 2 })
  })

  it('is nothing without claims', () => {
    expect(corroboration([], sourceOf)).toEqual({ sources: 0, independent: 0 })
  })
})
