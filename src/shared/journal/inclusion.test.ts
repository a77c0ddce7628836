import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { toHex } from '../lib/bytes.ts'
import { InclusionProver, inclusionProof, rootFromInclusion } from './inclusion.ts'
import { leafHash, MerkleFrontier, nodeHash } from './merkle.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The eight leaves that implementations of RFC 6962 are commonly tried on. */
const standard = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(sha256, bytes(hex)))

/** The proofs that come with them: index, size, path. */
const published: readonly [number, number, readonly string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

/** PATH and MTH of RFC 6962, section 2.1, word for word. */
function defined(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves.length === 1) return []
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return index < half
    ? [...defined(left, index), rootOf(right)]
    : [...defined(right, index - half), rootOf(left)]
}

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined || leaves.length === 1) return only ?? sha256(new Uint8Array())
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return nodeHash(sha256, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)))
}

const manyLeaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(sha256, Uint8Array.of(index & 0xff, index >> 8)))

describe('proofs', () => {
  test.each(published)(
    'of leaf %i of %i are those published with the standard leaves',
    (index, size, path) => {
      expect(inclusionProof(sha256, standard, index, size).map(toHex)).toEqual(path)
    },
  )

  it('are those that RFC 6962 defines, and lead to the root, for every leaf at every size', () => {
    const leaves = manyLeaves(70)
    for (let size = 1; size <= leaves.length; size += 1) {
      const some = leaves.slice(0, size)
      const frontier = new MerkleFrontier(sha256)
      for (const leaf of some) frontier.push(leaf)
      const root = toHex(frontier.root())
      const prover = new InclusionProver(sha256, some.keys(), size)
      for (const leaf of some) prover.push(leaf)
      for (const [index, leaf] of some.entries()) {
        const path = prover.proof(index)
        expect(path.map(toHex)).toEqual(defined(some, index).map(toHex))
        expect(toHex(rootFromInclusion(sha256, { leaf, index, size, path }) ?? new Uint8Array())).toBe(root)
      }
    }
  })

  it('of any leaf lead to the root of the frontier', () => {
    const leaves = manyLeaves(1_100)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: leaves.length }), fc.nat(), (size, at) => {
        const index = at % size
        const path = inclusionProof(sha256, leaves, index, size)
        const frontier = new MerkleFrontier(sha256)
        for (const leaf of leaves.slice(0, size)) frontier.push(leaf)
        const leaf = leaves[index] ?? new Uint8Array()
        expect(rootFromInclusion(sha256, { leaf, index, size, path })).toEqual(frontier.root())
      }),
      { numRuns: 40 },
    )
  })

  it('lead elsewhere with another leaf, place, size, or hash of the path', () => {
    const leaves = manyLeaves(11)
    const root = toHex(rootOf(leaves))
    const leads = (inclusion: Parameters<typeof rootFromInclusion>[1]) => {
      const found = rootFromInclusion(sha256, inclusion)
      return found !== null && toHex(found) === root
    }
    for (const [index, leaf] of leaves.entries()) {
      const path = inclusionProof(sha256, leaves, index, leaves.length)
      const good = { leaf, index, size: leaves.length, path }
      expect(leads(good)).toBe(true)
      expect(leads({ ...good, leaf: sha256(leaf) })).toBe(false)
      for (let other = 0; other < leaves.length; other += 1)
        if (other !== index) expect(leads({ ...good, index: other }), `${index} as ${other}`).toBe(false)
      expect(leads({ ...good, path: path.slice(1) })).toBe(false)
      expect(leads({ ...good, path: [...path, leaf] })).toBe(false)
      for (const [at, hash] of path.entries())
        expect(leads({ ...good, path: path.with(at, sha256(hash)) })).toBe(false)
    }
  })
})

describe('what no tree has', () => {
  const leaf = new Uint8Array(32)

  test.each([
    ['an index past the end', { leaf, index: 1, size: 1, path: [] }],
    ['an index below zero', { leaf, index: -1, size: 1, path: [] }],
    ['half an index', { leaf, index: 0.5, size: 2, path: [leaf] }],
    ['a size of nothing', { leaf, index: 0, size: 0, path: [] }],
    ['too short a path', { leaf, index: 0, size: 4, path: [leaf] }],
    ['too long a path', { leaf, index: 0, size: 2, path: [leaf, leaf] }],
    ['a short leaf', { leaf: leaf.slice(1), index: 0, size: 1, path: [] }],
    ['a short hash', { leaf, index: 0, size: 2, path: [leaf.slice(1)] }],
    ['too short a path at sizes past 2^32', { leaf, index: 2 ** 33, size: 2 ** 33 + 1, path: [] }],
  ])('%s leads to no root', (_, inclusion) => {
    expect(rootFromInclusion(sha256, inclusion)).toBeNull()
  })

  it('at sizes past 2^32 the path is as long as the tree is high', () => {
    const path = Array.from({ length: 34 }, () => leaf)
    expect(rootFromInclusion(sha256, { leaf, index: 5, size: 2 ** 34, path })).toHaveLength(32)
    expect(rootFromInclusion(sha256, { leaf, index: 2 ** 34, size: 2 ** 34 + 1, path: [leaf] })).toHaveLength(
      32,
    )
  })

  it('is proven by nobody', () => {
    const leaves = manyLeaves(3)
    expect(() => inclusionProof(sha256, leaves, 3, 3)).toThrow(RangeError)
    expect(() => inclusionProof(sha256, leaves, 0, 4)).toThrow('No proof of this leaf')
    const full = new InclusionProver(sha256, [0], 1)
    full.push(leaf)
    expect(() => full.push(leaf)).toThrow('Not a leaf of this tree')
    expect(() => full.proof(1)).toThrow('No proof of this leaf')
  })
})
