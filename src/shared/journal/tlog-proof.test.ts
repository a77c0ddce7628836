import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { toBase64 } from '../lib/base64.ts'
import { parseTlogProof, writeTlogProof } from './tlog-proof.ts'

const checkpoint = `example.com/log\n7\n${toBase64(new Uint8Array(32))}\n\n— example.com/log ${toBase64(new Uint8Array(68).fill(7))}\n`
const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]

/** The text of the page of C2SP, with signatures that have their full length. */
const published = `c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=

${checkpoint}`

describe('a proof', () => {
  it('by others is read: the example of the C2SP page', () => {
    const parsed = parseTlogProof(published)
    if (!parsed.ok) throw new Error(parsed.failure.message)
    expect(parsed.value.index).toBe(73894)
    expect(parsed.value.path.map(toBase64)).toEqual(published.split('\n').slice(3, 5))
    expect(parsed.value.checkpoint).toBe(checkpoint)
    expect(Buffer.from(parsed.value.extra ?? []).toString()).toBe('age-v1.2.1-darwin-arm64.tar.gz')
  })

  it('has the lines that C2SP asks for', () => {
    expect(writeTlogProof({ index: 5, path: [one, other], checkpoint })).toBe(
      `c2sp.org/tlog-proof@v1\nindex 5\n${toBase64(one)}\n${toBase64(other)}\n\n${checkpoint}`,
    )
    expect(writeTlogProof({ index: 0, path: [], checkpoint })).toBe(
      `c2sp.org/tlog-proof@v1\nindex 0\n\n${checkpoint}`,
    )
  })

  it('reads back as it was', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes))
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.array(hash, { maxLength: 64 }), (index, path) => {
        expect(parseTlogProof(writeTlogProof({ index, path, checkpoint }))).toEqual({
          ok: true,
          value: { index, path, checkpoint },
        })
      }),
    )
  })

  it('of what no log can have is not written', () => {
    expect(() => writeTlogProof({ index: -1, path: [], checkpoint })).toThrow()
    expect(() => writeTlogProof({ index: 1.5, path: [], checkpoint })).toThrow()
    expect(() => writeTlogProof({ index: 1, path: [one.slice(1)], checkpoint })).toThrow()
    expect(() => writeTlogProof({ index: 1, path: [], checkpoint: 'no note' })).toThrow()
  })
})

describe('what is no proof', () => {
  const good = writeTlogProof({ index: 5, path: [one], checkpoint })

  test.each([
    ['nothing', ''],
    ['another version', good.replace('@v1', '@v2')],
    ['no index', good.replace('index 5\n', '')],
    ['a leading zero', good.replace('index 5', 'index 05')],
    ['a sign', good.replace('index 5', 'index -5')],
    ['an index past 2^53', good.replace('index 5', 'index 9007199254740993')],
    ['a hash that is no base64', good.replace(toBase64(one), '*')],
    ['a short hash', good.replace(toBase64(one), 'AAAA')],
    ['extra that is no base64', good.replace('index', 'extra *\nindex')],
    ['extra behind the index', good.replace('index 5', 'index 5\nextra AAAA')],
    ['more hashes than any log needs', good.replace(toBase64(one), Array(65).fill(toBase64(one)).join('\n'))],
    ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
    ['no blank line', good.replace('\n\n', '\n')],
    ['CR LF', good.replaceAll('\n', '\r\n')],
  ])('%s is refused', (_, text) => {
    expect(parseTlogProof(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
  })
})
