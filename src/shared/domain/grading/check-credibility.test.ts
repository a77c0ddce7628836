import { describe, expect, it } from 'vitest'
import { checkCredibility } from './check-credibility.ts'
import type { Claim } from '../source/schema.ts'

const sourceOf = (id: string) =>
  id === 'gone' ? undefined : { independenceGroup: id.startsWith('wire') ? 'wire' : '' }
const claim = (
  sourceId: string,
  credibility: Claim['credibility'],
  stance: Claim['stance'] = 'supports',
) => ({ sourceId, stance, credibility })

describe('credibility 1', () => {
  it('is allowed when a source of another origin agrees', () => {
    expect(checkCredibility([claim('wire-a', '1'), claim('own', '3')], sourceOf)).toEqual([])
    expect(checkCredibility([claim('a', '1'), claim('b', '1')], sourceOf)).toEqual([])
  })

  it('is refused to a single source, named at its claim', () => {
    expect(checkCredibility([claim('a', '2'), claim('a', '1')], sourceOf)).toEqual([
      { path: [1, 'credibility'], key: 'credibility.needsTwoOrigins' },
    ])
  })

  it('is refused to two sources that repeat one origin', () => {
    expect(checkCredibility([claim('wire-a', '1'), claim('wire-b', '1')], sourceOf)).toHaveLength(2)
  })

  it('is not helped by a source that contradicts, or one that is not at hand', () => {
    expect(checkCredibility([claim('a', '1'), claim('b', '2', 'contradicts')], sourceOf)).toHaveLength(1)
    expect(checkCredibility([claim('a', '1'), claim('gone', '2')], sourceOf)).toHaveLength(1)
  })

  it('counts among contradictions too', () => {
    const both = [claim('a', '1', 'contradicts'), claim('b', '4', 'contradicts')]
    expect(checkCredibility(both, sourceOf)).toEqual([])
  })

  it('asks nothing of any other grade', () => {
    const claims = (['2', '3', '4', '5', '6'] as const).map((grade) => claim('a', grade))
    expect(checkCredibility(claims, sourceOf)).toEqual([])
  })
})
