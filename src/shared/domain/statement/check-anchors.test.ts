import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { checkAnchors } from './check-anchors.ts'
import { statements } from './catalogue.ts'
import type { Statement } from './schema.ts'

/** A made-up source text: the picture needs two UTF-16 units, so code points and units disagree after it. */
const madeUpText = '🏥 Report. “They shelled hospitals and schools,” he said. They shelled hospitals again.\n'
const anchor = (start: number, exact: string) => ({ start, end: start + Array.from(exact).length, exact })
const [shipped] = statements
if (!shipped) throw new Error('No statement ships')
const [anyCategory] = shipped.categories
if (!anyCategory) throw new Error('The statement has no category')

const madeUp: Statement = {
  ...shipped,
  source: {
    sha256: createHash('sha256').update(madeUpText).digest('hex'),
    bytes: Buffer.byteLength(madeUpText),
    codePoints: 87,
    description: 'made up',
  },
  passages: [
    { id: 'P1', anchor: anchor(11, 'They shelled hospitals and schools,'), fidelity: 'verbatim' },
    { id: 'P2', anchor: anchor(57, 'They shelled hospitals again.'), fidelity: 'verbatim' },
  ],
  categories: [
    { ...anyCategory, id: 'hospital', anchor: anchor(24, 'hospitals'), alsoAt: [anchor(70, 'hospitals')] },
    { ...anyCategory, id: 'school', anchor: anchor(38, 'schools'), alsoAt: [] },
  ],
  asides: [],
}

const given = process.env['HOLDFAST_STATEMENT_SOURCE']
const pairs: [string, Statement, Buffer][] = [['the made-up file', madeUp, Buffer.from(madeUpText)]]
if (given !== undefined) pairs.push(['the file given', shipped, readFileSync(given)])

describe('anchors against their source file', () => {
  test.each(pairs)(
    '%s is the recorded one, and every anchor of it stands where it says',
    (_, statement, bytes) => {
      const text = bytes.toString('utf8')
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(statement.source.sha256)
      expect(bytes.length).toBe(statement.source.bytes)
      expect(checkAnchors(statement, text)).toEqual([])
    },
  )

  it('names the anchor whose words stand elsewhere', () => {
    const swapped = madeUpText.replace('schools', 'kiosks.')
    expect(checkAnchors(madeUp, swapped)).toEqual([
      { path: ['passages', 0, 'anchor'], key: 'anchor.words' },
      { path: ['categories', 1, 'anchor'], key: 'anchor.words' },
    ])
  })

  it('names a second place of the same words too', () => {
    const changed = madeUpText.replace('hospitals again', 'factories again')
    expect(checkAnchors(madeUp, changed).map((issue) => issue.path)).toEqual([
      ['passages', 1, 'anchor'],
      ['categories', 0, 'alsoAt', 0],
    ])
  })

  it('says when the text has another length, such as one byte order mark more', () => {
    const issues = checkAnchors(madeUp, `\uFEFF${madeUpText}`)
    expect(issues[0]).toEqual({ path: ['source', 'codePoints'], key: 'statement.length' })
    expect(issues).toHaveLength(1 + 2 + 3)
  })

  it('counts code points, not UTF-16 units', () => {
    const inUnits: Statement = {
      ...madeUp,
      categories: [{ ...anyCategory, anchor: { start: 25, end: 34, exact: 'hospitals' }, alsoAt: [] }],
    }
    expect(madeUpText.slice(25, 34)).toBe('hospitals')
    expect(checkAnchors(inUnits, madeUpText)).toEqual([
      { path: ['categories', 0, 'anchor'], key: 'anchor.words' },
    ])
  })
})
