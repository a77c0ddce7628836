import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { checkSource } from './check-source.ts'

const [shipped] = statements
const category = shipped?.categories[0]
if (!shipped || !category) throw new Error('No statement ships')

const source = '🏥 They shelled hospitals and schools.\n'
const anchor = (start: number, exact: string) => ({ start, end: start + Array.from(exact).length, exact })
const madeUp: Statement = {
  ...shipped,
  source: {
    sha256: createHash('sha256').update(source).digest('hex'),
    bytes: Buffer.byteLength(source),
    codePoints: Array.from(source).length,
    description: 'made up',
  },
  passages: [{ id: 'P1', anchor: anchor(2, 'They shelled hospitals and schools.'), fidelity: 'verbatim' }],
  categories: [{ ...category, id: 'hospital', anchor: anchor(15, 'hospitals'), alsoAt: [] }],
  asides: [],
}

async function check(content: string) {
  const file = path.join(await tempFolder(), 'source.txt')
  await writeFile(file, content)
  return valueOf(await checkSource(madeUp, file))
}

test('the file that a statement was made from has its hash, its length and every anchor', async () => {
  const checked = await check(source)
  expect(checked).toMatchObject({ sha256: madeUp.source.sha256, sameHash: true, sameLength: true })
  expect(checked.anchors.map(({ place, words, found }) => [place, words, found])).toEqual([
    ['passages.0.anchor', 'They shelled hospitals and schools.', true],
    ['categories.0.anchor', 'hospitals', true],
  ])
})

test('another file is told from it, anchor by anchor', async () => {
  const checked = await check(source.replace('schools', 'kiosks.'))
  expect(checked).toMatchObject({ sameHash: false, sameLength: true })
  expect(checked.anchors.map(({ found }) => found)).toEqual([false, true])
})

test('a byte order mark before the text moves every anchor, and is noticed', async () => {
  const checked = await check(`\ufeff${source}`)
  expect(checked).toMatchObject({ sameHash: false, sameLength: false })
  expect(checked.anchors.some(({ found }) => found)).toBe(false)
})
