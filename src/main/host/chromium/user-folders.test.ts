import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userFolders } from './user-folders.ts'

let config: string
beforeEach(async () => {
  config = await mkdtemp(path.join(os.tmpdir(), 'holdfast-config-'))
})
afterEach(() => rm(config, { recursive: true, force: true }))

it('reads the names the desktop gave', async () => {
  await writeFile(
    path.join(config, 'user-dirs.dirs'),
    '# comment\nXDG_DOWNLOAD_DIR="$HOME/Завантаження"\nXDG_DOCUMENTS_DIR="/data/docs"\n',
  )
  expect(userFolders('/home/a', config)).toEqual({
    downloads: '/home/a/Завантаження',
    documents: '/data/docs',
  })
})

it('takes the usual names where the desktop gave none', () => {
  expect(userFolders('/home/a', config)).toEqual({
    downloads: path.join('/home/a', 'Downloads'),
    documents: path.join('/home/a', 'Documents'),
  })
})
