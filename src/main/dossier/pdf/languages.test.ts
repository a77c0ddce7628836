import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { arabicFront } from '#shared/dossier/words/front/arabic.ts'
import { englishFront } from '#shared/dossier/words/front/english.ts'
import { ukrainianFront } from '#shared/dossier/words/front/ukrainian.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { renderPdf } from './render.ts'

async function pagesIn(language: string): Promise<{ file: string; pages: string[] }> {
  const input = exampleInput()
  const body = { ...input.case.body, language }
  const json = serialiseDossier(buildDossier({ ...input, case: { ...input.case, body } }))
  const made = await renderPdf(json, nodeChildren)
  if (!made.ok) throw new Error(made.failure.message)
  const file = path.join(await tempFolder(), 'dossier.pdf')
  await writeFile(file, made.value.files[0]?.bytes ?? '')
  return { file, pages: plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).split('\f') }
}

/** As it is read: without bidi marks, and with single spaces. */
const plain = (text: string): string =>
  text.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '').replace(/[ \n]+/g, ' ')

/** The ligature of lam and alef comes out of pdftotext with its letters changed over: those words are left to the eye. */
const withoutLigature = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => !/\u0644[\u0622\u0623\u0625\u0627]/.test(word))

test('a Ukrainian case has Ukrainian covers and heads, and says what is in English', async () => {
  const { file, pages } = await pagesIn('uk-UA')
  const [cover = '', contents = '', summary = ''] = pages
  for (const words of [
    ukrainianFront.cover.kind,
    ukrainianFront.disclaimer,
    ukrainianFront.body,
    ukrainianFront.cover.checkArchive,
    englishFront.disclaimer,
    'CASE-2022-0001',
  ])
    expect(cover).toContain(words)
  for (const heading of [...Object.values(ukrainianFront.headings), ukrainianFront.limits.heading])
    expect(contents).toContain(heading)
  expect(summary).toContain(`${ukrainianFront.summary.heading} ${englishFront.summary.heading}`)
  expect(summary).toContain('щонайменше 17')
  for (const page of pages.slice(0, -1)) expect(page.match(/TLP:AMBER/g)?.length).toBeGreaterThanOrEqual(2)
  const raw = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { encoding: 'latin1' })
  expect(raw).toMatch(/\/Lang \(uk\)/)
}, 60_000)

test('an Arabic case is laid out from the right, and its words come out in the order they are read', async () => {
  const { file, pages } = await pagesIn('ar')
  const cover = pages[0] ?? ''
  for (const word of withoutLigature(arabicFront.disclaimer)) expect(cover).toContain(word)
  expect(cover).toContain('وقائع مبلغ عنها أو مزعومة')
  expect(cover).toContain('CASE-2022-0001')
  expect(cover).toContain('2022-03-25 18:00:00 UTC')
  const at = (page: number, word: string): number => {
    const boxes = execFileSync('pdftotext', ['-bbox', '-f', `${page}`, '-l', `${page}`, file, '-'], {
      encoding: 'utf8',
    })
    // Boxes have the letters of Arabic words as they stand on the page, from the left.
    const drawn = /\p{Script=Arabic}/u.test(word) ? Array.from(word).toReversed().join('') : word
    const found = [...boxes.matchAll(/xMin="([\d.]+)"[^>]*>([^<]*)</g)].filter(([, , text]) => text === drawn)
    return Number(found.at(-1)?.[1])
  }
  // What a value is of stands on the right of it, in the margin of the reader's side.
  expect(at(1, arabicFront.cover.reference)).toBeGreaterThan(at(1, 'CASE-2022-0001'))
  expect(at(3, arabicFront.summary.heading)).toBeGreaterThan(400)
}, 60_000)

test('a case in a language without words of its own says so, in English', async () => {
  const { pages } = await pagesIn('fr')
  expect(pages[0]).toContain('not at hand in the language of this case (fr)')
}, 60_000)
