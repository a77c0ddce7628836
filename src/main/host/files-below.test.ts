import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { filesBelow } from './files-below.ts'

it('finds every file at any depth, in order of their path, and follows no link', async () => {
  const [folder, elsewhere] = [await tempFolder(), await tempFolder()]
  await mkdir(path.join(folder, 'b', 'c'), { recursive: true })
  await writeFile(path.join(elsewhere, 'secret'), '')
  for (const name of ['z', 'b/c/deep', 'a']) await writeFile(path.join(folder, name), '')
  await symlink(elsewhere, path.join(folder, 'b', 'link'))
  await symlink(path.join(elsewhere, 'secret'), path.join(folder, 'link'))
  expect(await filesBelow([folder])).toEqual(['a', 'b/c/deep', 'z'].map((name) => path.join(folder, name)))
})

it('names a folder that cannot be read, and goes on with the others', async () => {
  const folder = await tempFolder()
  await writeFile(path.join(folder, 'z'), '')
  // Longer than any path a call of the system takes, whoever asks: built step by step.
  const steps = 'n=$(printf %0200d 0); for i in $(seq 25); do mkdir $n && cd $n || exit 0; done 2>/dev/null'
  onTestFinished(() => void execFileSync('rm', ['-rf', path.join(folder, '0'.repeat(200))]))
  execFileSync('sh', ['-c', steps], { cwd: folder })
  const found = await filesBelow([folder])
  expect(found).toHaveLength(2)
  expect(found[0]?.length).toBeGreaterThan(1_000)
  expect(found[1]).toBe(path.join(folder, 'z'))
})
