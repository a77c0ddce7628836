import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { englishFront } from '#shared/dossier/words/front/english.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { compilePdf } from '../compile.ts'
import { renderPdf, type ChildRunner } from '../render.ts'
import { pdfRequest } from '../request.ts'
import { openNative } from './native.ts'
import type { OpenTypesetter } from './typesetter.ts'
import { openWasm } from './wasm.ts'

const json = serialiseDossier(buildDossier(exampleInput()))
const noNative: OpenTypesetter = () => Promise.reject(new Error('Cannot find native binding'))

/** The child's work in this process, with just these compilers at hand. */
const having =
  (...compilers: readonly OpenTypesetter[]): ChildRunner =>
  (_module, request) =>
    compilePdf(pdfRequest.parse(request), compilers)

async function made(run: ChildRunner) {
  const rendered = await renderPdf(json, run)
  if (!rendered.ok) throw new Error(rendered.failure.message)
  const { archive, files } = rendered.value
  const file = path.join(await tempFolder(), 'dossier.pdf')
  await writeFile(file, files[0]?.bytes ?? '')
  const tool = (name: string, ...args: string[]) =>
    execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe' })
  const text = tool('pdftotext', file, '-')
  return { archive, file, text, tool, bytes: files[0]?.bytes ?? new Uint8Array() }
}

test('without a native compiler the same pages are set, and no PDF/A is claimed anywhere', async () => {
  const [plain, native] = [await made(having(noNative, openWasm)), await made(having(openNative, noNative))]
  expect([plain.archive, native.archive]).toEqual([false, true])
  const said = (text: string) => text.replace(/\s+/g, ' ')
  const { checkArchive, checkPlain } = englishFront.cover
  expect(said(native.text)).toContain(checkArchive)
  expect(said(plain.text)).toContain(checkPlain)
  expect(said(plain.text).replace(checkPlain, '')).toBe(said(native.text).replace(checkArchive, ''))
  const raw = plain.tool('qpdf', '--qdf', '--object-streams=disable', plain.file, '-')
  expect(raw).not.toContain('pdfaid')
  expect(native.tool('qpdf', '--qdf', '--object-streams=disable', native.file, '-')).toContain('pdfaid')
  expect(plain.tool('qpdf', '--check', plain.file)).toContain('No syntax or stream encoding errors found')
  plain.tool('pdfdetach', '-save', '1', '-o', `${plain.file}.json`, plain.file)
  expect(plain.tool('cat', `${plain.file}.json`)).toBe(Buffer.from(json).toString('utf8'))
  const again = await made(having(openWasm))
  expect(Buffer.from(again.bytes).equals(plain.bytes)).toBe(true)
}, 120_000)

test('where there is neither, that is said', async () => {
  expect(await renderPdf(json, having(noNative, noNative))).toMatchObject({
    ok: false,
    failure: { code: 'unsupported' },
  })
})
