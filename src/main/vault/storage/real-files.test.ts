import { readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { realFiles } from './real-files.ts'

test.each(['create', 'replace', 'update'] as const)('%s never writes through a link', async (how) => {
  const folder = await tempFolder()
  const [outside, link] = [path.join(folder, 'outside'), path.join(folder, 'link')]
  await writeFile(outside, 'mine')
  await symlink(outside, link)
  await expect(realFiles.open(link, how)).rejects.toThrow(/EEXIST|ELOOP/)
  expect(await readFile(outside, 'utf8')).toBe('mine')
})
