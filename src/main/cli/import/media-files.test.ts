import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { header, prepared, run, withPassphrase } from '../testing/imports.fixture.ts'

withPassphrase()

test('a folder or a zip of photos comes in as evidence, each file counted', async () => {
  const { workspace, folder, write, at } = await prepared()
  const photos = path.join(folder, 'phone')
  await mkdir(photos)
  await writeFile(path.join(photos, 'a.txt'), 'one')
  await writeFile(path.join(photos, 'b.txt'), 'two')
  const dry = await run({ ...at, 'dry-run': true }, photos)
  expect([dry.exit, dry.text]).toEqual([0, expect.stringContaining('would take in 2 files')])
  const counts = { read: 2, created: 2, unchanged: 0, rejected: [], sha256: null, reference: null }
  expect(await run(at, photos)).toMatchObject({ exit: 0, told: { files: [{ profile: 'media', ...counts }] } })
  const again = await run(at, photos)
  expect(again.told.files[0]).toMatchObject({ read: 2, created: 0, unchanged: 2 })
  const zip = await write('phone.zip', makeZip([{ name: 'c.txt', content: 'three' }]))
  const zipped = await run(at, zip)
  expect(zipped.told.files[0]).toMatchObject({
    read: 1,
    created: 1,
    reference: expect.stringMatching(/^EV/),
  })
  expect(zipped.text).toContain('The zip itself is kept as')
  expect((await run({ ...at, sheet: 'x' }, photos)).told.error?.code).toBe('refused')
  const names = await workspace.session(async (vault) => {
    const all: string[] = []
    for await (const { body } of vault.records('evidence')) all.push(body.file.originalName)
    return all.toSorted()
  })
  expect(names).toEqual(['a.txt', 'b.txt', 'c.txt', 'phone.zip'])
})

test('a zip with a log and its media comes in as a log', async () => {
  const { write, map, at } = await prepared()
  const files = [
    { name: 'log.csv', content: `${header}1,A well was hit,1\n` },
    { name: 'media/a.jpg', content: 'x' },
  ]
  const { exit, told } = await run({ ...at, map }, await write('log.zip', makeZip(files)))
  expect([exit, told.files[0]?.created, told.files[0]?.besides?.reading.sheet]).toEqual([0, 1, 'log.csv'])
})
