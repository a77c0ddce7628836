import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { leafHash, MerkleFrontier, nodeHash } from './merkle.ts'
import { toHex } from '../lib/bytes.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The eight leaves that implementations of RFC 6962 are commonly tried on. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes)
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** The definition of RFC 6962, section 2.1, word for word: split at the largest power of two below n. */
function definedRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes
  if (only === undefined) return sha256(new Uint8Array())
  if (hashes.length === 1) return only
  let half = 1
  while (half * 2 < hashes.length) half *= 2
  return nodeHash(sha256, definedRoot(hashes.slice(0, half)), definedRoot(hashes.slice(half)))
}

function frontierOf(hashes: readonly Uint8Array[]): MerkleFrontier {
  const frontier = new MerkleFrontier(sha256)
  for (const hash of hashes) frontier.push(hash)
  return frontier
}

describe('the tree', () => {
  it('of nothing is the hash of nothing', () => {
    expect(toHex(new MerkleFrontier(sha256).root())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  test.each(roots.map((root, index) => [index + 1, root] as const))(
    'of the first %i standard leaves has root %s',
    (size, root) => {
      const frontier = frontierOf(leaves.slice(0, size).map((leaf) => leafHash(sha256, leaf)))
      expect(frontier.size).toBe(size)
      expect(toHex(frontier.root())).toBe(root)
    },
  )

  it('is the one that RFC 6962 defines, at every size', () => {
    const hashes: Uint8Array[] = []
    const frontier = new MerkleFrontier(sha256)
    for (let size = 1; size <= 300; size++) {
      const leaf = leafHash(sha256, Uint8Array.of(size & 0xff, size >> 8))
      hashes.push(leaf)
      frontier.push(leaf)
      expect(toHex(frontier.root())).toBe(toHex(definedRoot(hashes)))
    }
  })

  it('tells a leaf from a node of the same bytes', () => {
    const [one, other] = [sha256(bytes('01')), sha256(bytes('02'))]
    expect(toHex(nodeHash(sha256, one, other))).not.toBe(
      toHex(leafHash(sha256, Uint8Array.from([...one, ...other]))),
    )
  })

  it('changes with any leaf and with their order', () => {
    const hashes = leaves.map((leaf) => leafHash(sha256, leaf))
    const whole = toHex(frontierOf(hashes).root())
    expect(toHex(frontierOf(hashes.toReversed()).root())).not.toBe(whole)
    hashes.forEach((_, index) => {
      expect(toHex(frontierOf(hashes.with(index, sha256(bytes('ff')))).root())).not.toBe(whole)
    })
  })

  it('refuses a leaf that is no hash', () => {
    expect(() => new MerkleFrontier(sha256).push(bytes('00'))).toThrow()
  })

  it('keeps no hold on the bytes it was given or gives', () => {
    const leaf = leafHash(sha256, bytes('00'))
    const frontier = frontierOf([leaf])
    const root = toHex(frontier.root())
    leaf.fill(0)
    frontier.root().fill(0)
    expect(toHex(frontier.root())).toBe(root)
  })
})

describe('a kept frontier', () => {
  const someHashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 })

  it('goes on where it was left', () => {
    fc.assert(
      fc.property(someHashes, someHashes, (before, after) => {
        const kept = JSON.parse(JSON.stringify(frontierOf(before)))
        const restored = MerkleFrontier.restore(sha256, kept)
        if (!restored.ok) throw new Error(restored.failure.message)
        for (const hash of after) restored.value.push(hash)
        expect(restored.value.size).toBe(before.length + after.length)
        expect(toHex(restored.value.root())).toBe(toHex(definedRoot([...before, ...after])))
      }),
    )
  })

  it('holds one hash for each 1 in its size', () => {
    expect(frontierOf(leaves.slice(0, 7).map((leaf) => leafHash(sha256, leaf))).toJSON().hashes).toHaveLength(
      3,
    )
    expect(frontierOf(leaves.map((leaf) => leafHash(sha256, leaf))).toJSON().hashes).toHaveLength(1)
  })

  it('grows apart from its copy', () => {
    const frontier = frontierOf(leaves.slice(0, 3).map((leaf) => leafHash(sha256, leaf)))
    const root = toHex(frontier.root())
    const copy = frontier.copy()
    copy.push(sha256(bytes('00')))
    expect([frontier.size, toHex(frontier.root())]).toEqual([3, root])
    expect(copy.size).toBe(4)
  })

  const good = frontierOf(leaves.slice(0, 3).map((leaf) => leafHash(sha256, leaf))).toJSON()
  test.each([
    ['a hash too few', { ...good, hashes: good.hashes.slice(1) }],
    ['another size', { ...good, size: 4 }],
    ['a negative size', { size: -1, hashes: [] }],
    ['a broken size', { size: 1.5, hashes: good.hashes }],
    ['a short hash', { ...good, hashes: ['AAAA', good.hashes[1] ?? ''] }],
    ['text that is no base64', { ...good, hashes: ['*', good.hashes[1] ?? ''] }],
  ])('is refused with %s', (_, state) => {
    expect(MerkleFrontier.restore(sha256, state)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
  })
})
