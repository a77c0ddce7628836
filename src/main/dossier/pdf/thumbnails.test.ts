import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { recordIdOf } from '#shared/dossier/testing/builders.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { fail } from '#shared/lib/result.ts'
import { jpegOf, withExif } from '#main/evidence/inspect/picture.fixture.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { dossierPdf } from './dossier-pdf.ts'
import { thumbnailsOf } from './thumbnails.ts'

const [photo, copy] = [recordIdOf('evidence', 1), recordIdOf('evidence', 2)]
const NAME = 'Zorvanquist'
const large = withExif(jpegOf(900, 600, { grey: (x) => Math.round(255 * x) }), { ifd0: { 0x010f: NAME } })
const job = { signal: new AbortController().signal, progress: () => undefined }

type Graphic = Dossier['evidence'][number]['graphic']

function dossierWith(graphic: Readonly<Record<string, Graphic>>): Dossier {
  const made = buildDossier(exampleInput())
  const evidence = made.evidence.map((item) => ({
    ...item,
    graphic: graphic[item.id] ?? 'unknown',
    file: { ...item.file, sniffedType: 'image/jpeg' },
  }))
  return { ...made, evidence }
}

function vaultOf(bytes: Uint8Array) {
  const asked: string[] = []
  async function* read(id: string) {
    asked.push(id)
    yield bytes
  }
  return { asked, vault: { evidence: { read } } as never } // only reading is asked for
}

const kinds = (made: Awaited<ReturnType<typeof thumbnailsOf>>) => made.map(({ id, kind }) => [id, kind])

test('a small picture stands beside its item, without what the file tells, the same each time', async () => {
  const dossier = dossierWith({ [photo]: 'none', [copy]: 'graphic' })
  const json = serialiseDossier(dossier)
  const { vault, asked } = vaultOf(large)
  const order = {
    dossier,
    json,
    rules: { evidenceFiles: 'originals' as const },
    vault,
    run: nodeChildren,
    job,
  }
  const [first, again] = [await dossierPdf(order), await dossierPdf(order)]
  if (!first.ok || !again.ok) throw new Error('Not set')
  const [bytes = Buffer.alloc(0), same] = [first, again].map(({ value }) =>
    Buffer.from(value.files[0]?.bytes ?? ''),
  )
  expect(same?.equals(bytes)).toBe(true)
  expect(bytes.includes(NAME)).toBe(false)
  // What is marked as graphic is not even read.
  expect(new Set(asked)).toEqual(new Set([photo]))
  const file = path.join(await tempFolder(), 'dossier.pdf')
  await writeFile(file, bytes)
  const run = (name: string, ...args: string[]) =>
    execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe' })
  expect(
    run('pdfimages', '-list', file)
      .split('\n')
      .filter((line) => / image /.test(line)),
  ).toHaveLength(1)
  expect(run('pdfimages', '-list', file)).toMatch(/ image +360 +240 /)
  expect(run('pdftotext', file, '-').replace(/\s+/g, ' ')).toContain('graphic content, not printed')
  expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toContain(
    'Small picture of EVD-2022-0001',
  )
}, 60_000)

test('what the profile does not let go along is not shown, nor what nobody judged or could read', async () => {
  const dossier = dossierWith({ [photo]: 'none', [copy]: 'unknown' })
  const { vault } = vaultOf(large)
  const having = { vault, run: nodeChildren, job }
  expect(kinds(await thumbnailsOf(dossier, { evidenceFiles: 'none' }, having))).toEqual([])
  // Of redacted copies alone: the second one is such a copy.
  expect(kinds(await thumbnailsOf(dossier, { evidenceFiles: 'redacted' }, having))).toEqual([
    [copy, 'not-judged'],
  ])
  const broken = vaultOf(Buffer.from('no picture'))
  expect(
    kinds(await thumbnailsOf(dossier, { evidenceFiles: 'originals' }, { ...having, vault: broken.vault })),
  ).toEqual([
    [copy, 'not-judged'],
    [photo, 'not-made'],
  ])
  const damaged = {
    evidence: {
      read: () => {
        throw new Refusal(fail('damaged', 'Not what was taken in').failure)
      },
    },
  } as never // only reading is asked for
  expect(
    kinds(await thumbnailsOf(dossier, { evidenceFiles: 'originals' }, { ...having, vault: damaged })),
  ).toContainEqual([photo, 'not-made'])
}, 60_000)
