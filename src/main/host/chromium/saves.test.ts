import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePath } from './saves.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-saves-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('never names a file that is there', async () => {
  const names: string[] = []
  for (let save = 0; save < 3; save++) {
    const free = await freePath(folder, 'dossier.pdf')
    await writeFile(free, '')
    names.push(path.relative(folder, free))
  }
  expect(names).toEqual(['dossier.pdf', 'dossier (2).pdf', 'dossier (3).pdf'])
})

it('makes the folder when it is missing', async () => {
  const free = await freePath(path.join(folder, 'new', 'saves'), 'a.json')
  await writeFile(free, '')
  expect(path.relative(folder, free)).toBe(path.join('new', 'saves', 'a.json'))
})

it('stays in the folder whatever the name says', async () => {
  expect(await freePath(folder, '../../etc/passwd')).toBe(path.join(folder, 'passwd'))
})
