import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { claim, incident, recordIdOf } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { renderPdf } from './render.ts'

/** Words that each say which row they stand in. */
const words = (row: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${row}w${index}`).join(' ')

test('a row of a table is not torn apart by the end of a page, unless it is long', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    ...claim(index + 1, recordIdOf('source', 1)),
    states: words(`row${index}`, index === 30 ? 500 : 12 + ((index * 7) % 40)),
  }))
  const json = serialiseDossier(buildDossier(inputOf([incident(1, { claims: rows })])))
  const made = await renderPdf(json, nodeChildren)
  if (!made.ok) throw new Error(made.failure.message)
  const pdf = path.join(await tempFolder(), 'rows.pdf')
  await writeFile(pdf, made.value.files[0]?.bytes ?? '')
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f')
  const pagesOf = (row: string) => pages.filter((page) => new RegExp(`\\b${row}w\\d`).test(page)).length
  const torn = rows.flatMap((_, index) => (pagesOf(`row${index}`) === 1 ? [] : [index]))
  expect(torn).toEqual([30])
  const long = new Set(pages.join(' ').match(/\brow30w\d+/g))
  expect(long.size).toBe(500) // none of it went past the end of a page
}, 60_000)
