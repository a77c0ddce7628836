import { createHash } from 'node:crypto'
import { mkdir, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { makeWorkbook } from '#main/tables/xlsx/testing/make-workbook.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { importProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { LogLook, MappingPreview } from '#shared/ipc/logs.ts'
import { answerAboutFile } from '../answer.ts'
import { askChild, type Asking } from '../ask-child.ts'
import { openAny } from '../open-any.ts'

/** What the child does, without starting one. */
const run: Asking['run'] = (_module, request, _signal, onTold) =>
  answerAboutFile(request, (batch) => onTold?.(batch))

const profile = importProfileBody.parse({
  title: 'Form of wells',
  note: '',
  log: { name: 'Wells', publisher: '', url: '', language: 'en', tlp: 'TLP:AMBER' },
  recognise: ['KEY', 'what'],
  blanks: [],
  fields: [
    { to: 'key', columns: ['KEY'] },
    { to: 'title', template: '{what}', take: 'whole' },
    { to: 'media', columns: ['photo', 'more'], split: ['bar'] },
  ],
})

type Files = Readonly<Record<string, string | Uint8Array>>
const form = 'KEY,what,photo,more\na,Well hit,1.jpg,2.mp4|none.jpg\nb,Mill hit,media/1.jpg,\n'
const files: Files = {
  'form.csv': form,
  'form-witnesses.csv':
    'PARENT_KEY,name\na,a man\na,a woman who lives beside the well\nb,a miller who was away on that day\n',
  'media/1.jpg': 'bytes of a photo',
  'media/2.mp4': Buffer.alloc(3_000_000, 7),
  'media/audit.csv': 'event\nform start\n',
  '__MACOSX/._form.csv': 'left behind',
}

async function zipOf(content: Files, name = 'wells.zip'): Promise<string> {
  const file = path.join(await tempFolder(), name)
  await writeFile(
    file,
    makeZip(
      Object.entries(content).map(([entry, bytes]) => ({
        name: entry,
        content: bytes,
        deflate: bytes.length < 1_000,
      })),
    ),
  )
  return file
}

async function folderOf(content: Files): Promise<string> {
  const folder = path.join(await tempFolder(), 'wells')
  for (const [name, bytes] of Object.entries(content)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), bytes)
  }
  return folder
}

const look = async (file: string, sheet?: string) =>
  valueOf(
    await askChild<LogLook>(
      { want: 'look', file, choice: { sheet }, own: [{ id: 'own', body: profile }] },
      { run },
    ),
  )

const open = async (file: string) => {
  const opened = valueOf(await openAny({ file, choice: {}, profile, own: [] }, { run }))
  if (opened.kind !== 'log') throw new Error('It is a log')
  return opened.order
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a table with media', () => {
  test.each([
    ['a zip', zipOf],
    ['a folder', folderOf],
  ])('in %s shows its main table, and the others to choose from', async (_, made) => {
    const file = await made(files)
    const found = await look(file)
    expect(found).toMatchObject({
      rows: 2,
      fits: { id: 'own' },
      reading: { format: 'csv', sheet: 'form.csv' },
    })
    expect(found.notes).toEqual([{ what: 'files-beside', count: 4 }])
    expect(found.sheets).toEqual([
      { name: 'form.csv', rows: 2 },
      { name: 'form-witnesses.csv', rows: 3 },
    ])
    expect((await look(file, 'form-witnesses.csv')).columns.map(({ name }) => name)).toEqual([
      'PARENT_KEY',
      'name',
    ])
  })

  test('tells which files did not come', async () => {
    const request = { want: 'preview' as const, file: await zipOf(files), choice: {}, profile }
    const { problems } = valueOf(await askChild<MappingPreview>(request, { run }))
    expect(problems.items).toEqual([
      { row: 2, column: 'more', code: 'media-missing', value: 'none.jpg', rejects: false },
    ])
    const alone = { ...request, file: path.join(await folderOf(files), 'form.csv') }
    expect(valueOf(await askChild<MappingPreview>(alone, { run })).problems.count).toBe(3)
  })

  test.each([
    ['a zip', zipOf],
    ['a folder', folderOf],
  ])('in %s comes in with its files as evidence of the incidents', async (what, made) => {
    const file = await made(files)
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const { record } = valueOf(await vault.logs.run(await open(file)))
      const linked: Record<string, readonly string[]> = {}
      const arrivals: string[] = []
      for await (const { body } of vault.records('incident')) {
        const items = await Promise.all(body.evidence.map((one) => vault.record('evidence', one.evidenceId)))
        for (const item of items)
          for (const { type, detail } of await vault.custody(item?.id ?? ''))
            if (type === 'ingestion') arrivals.push(detail)
        linked[body.title] = items.map((item) => `${item?.body.file.originalName} ${item?.body.file.sha256}`)
      }
      const photo = `1.jpg ${sha256('bytes of a photo')}`
      expect(arrivals.join('\n')).toContain(
        'It came with the rows of a log, there as media/2.mp4. A row calls it “2.mp4”.',
      )
      expect(linked).toEqual({
        'Well hit': [photo, `2.mp4 ${sha256(Buffer.alloc(3_000_000, 7))}`],
        'Mill hit': [photo],
      })
      expect(record.body.file.name).toBe(what === 'a zip' ? 'wells.zip' : 'form.csv')
    })
  })

  test('may be a workbook, a list in JSON, or what Uwazi takes', async () => {
    const book = makeWorkbook({
      sheets: [
        { name: 'Prose', rows: [['x']] },
        {
          name: 'Wells',
          rows: [
            ['KEY', 'what'],
            ['a', 'b'],
          ],
        },
      ],
    })
    const found = await look(await zipOf({ 'top/wells.xlsx': book, 'top/1.jpg': 'x' }))
    expect([found.reading.sheet, found.sheets.map(({ name }) => name)]).toEqual([
      'top/wells.xlsx › Wells',
      ['top/wells.xlsx › Prose', 'top/wells.xlsx › Wells'],
    ])
    const uwazi = await look(
      await zipOf({
        'a-long-list.csv': 'x,y\n1,2\n3,4\n5,6\n7,8\n9,10\n',
        'import.csv': 'title,file\nA,1.pdf\n',
        '1.pdf': '%PDF',
      }),
    )
    expect(uwazi.reading.sheet).toBe('import.csv')
  })

  test('is refused where there is no table, where it lies, and where a file cannot be read', async () => {
    const refusal = async (file: string, sheet?: string) => {
      const read = await askChild({ want: 'look', file, choice: { sheet }, own: [] }, { run })
      return read.ok ? 'read' : read.failure.message
    }
    expect(await refusal(await zipOf({ 'a.jpg': 'x' }))).toBe(
      'There is no table in this zip. Nothing was imported.',
    )
    expect(await refusal(await folderOf({ 'a.jpg': 'x' }))).toContain('no table in this folder')
    expect(await refusal(await zipOf({ 'a.csv': 'x,x\n1,2\n' }))).toMatch(/^a\.csv: Row 1/)
    expect(await refusal(await zipOf(files), 'other.csv')).toContain('no table “other.csv” in this zip')
    const locked = path.join(await tempFolder(), 'locked.zip')
    await writeFile(
      locked,
      makeZip([
        { name: 'a.csv', content: form },
        { name: '1.jpg', content: 'x', both: { flags: 1 } },
      ]),
    )
    expect(await refusal(locked)).toContain('1.jpg: It is encrypted')
  })

  test('of which the zip was changed meanwhile gives no more files', async () => {
    const file = await zipOf(files)
    const { mediaOf } = await open(file)
    const first = await mediaOf('1.jpg')
    const bytes = Buffer.alloc(16)
    await first?.read(bytes, 0)
    await first?.close()
    expect(bytes.toString()).toBe('bytes of a photo')
    const { mtimeMs } = await stat(file)
    await utimes(file, new Date(), new Date(mtimeMs + 5_000))
    await expect(mediaOf('2.mp4')).rejects.toThrow(/changed while it was being read/)
    expect(await mediaOf('none.jpg')).toBeUndefined()
  })
})
