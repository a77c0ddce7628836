import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { failureOf } from './failure-of.ts'
import { realFiles } from './real-files.ts'

const ways = ['read', 'update', 'create', 'replace'] as const

describe.each(ways)('%s', (how) => {
  test('never goes through a link', async () => {
    const folder = await tempFolder()
    const [outside, link] = [path.join(folder, 'outside'), path.join(folder, 'link')]
    await writeFile(outside, 'mine')
    await symlink(outside, link)
    await expect(realFiles.open(link, how)).rejects.toThrow(/EEXIST|ELOOP/)
    expect(await readFile(outside, 'utf8')).toBe('mine')
  })

  test('takes no pipe, folder or device for a file, and waits for none', async () => {
    const folder = await tempFolder()
    const [pipe, inner] = [path.join(folder, 'pipe'), path.join(folder, 'inner')]
    execFileSync('mkfifo', [pipe])
    await mkdir(inner)
    for (const place of [pipe, inner, '/dev/null'])
      await expect(realFiles.open(place, how)).rejects.toThrow(/EEXIST|EISDIR|EFTYPE|ENXIO/)
  })
})

test('replacing cuts off what was there, and only what is a file', async () => {
  const file = path.join(await tempFolder(), 'file')
  await writeFile(file, 'what was there')
  await (await realFiles.open(file, 'replace')).close()
  expect(await readFile(file, 'utf8')).toBe('')
})

test('what stands in the place of a file is named, and not where it is', async () => {
  const folder = await tempFolder()
  await mkdir(path.join(folder, 'header.json'))
  const error: unknown = await realFiles
    .open(path.join(folder, 'header.json'), 'read')
    .catch((caught: unknown) => caught)
  expect(failureOf(error)).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('“header.json”'),
  })
  expect(failureOf(error)?.message).not.toContain(folder)
})
