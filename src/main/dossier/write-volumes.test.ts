import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/lib/result.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { outward } from './outward.ts'
import { volumeTarget, writeVolumes } from './write-volumes.ts'

const volumes = () =>
  Promise.all(['one', 'two', 'three'].map((text) => outward({ pieces: [utf8(text)] }, null)))

describe('writeVolumes', () => {
  it('gives no volume its name before all are whole and recorded', async () => {
    const workspace = await testWorkspace()
    const folder = await tempFolder()
    const target = path.join(folder, 'case.pdf')
    await workspace.session(async (vault) => {
      const refused = await writeVolumes(vault, target, await volumes(), async () => fail('read-only', 'no'))
      expect(codeOf(refused)).toBe('read-only')
      expect(await readdir(folder)).toEqual([])
      const all = await volumes()
      const recorded = async () => {
        expect(all.map((volume) => volume.written().bytes)).toEqual([3, 3, 5])
        expect((await readdir(folder)).filter((name) => !name.endsWith('.part'))).toEqual([])
        return ok(undefined)
      }
      valueOf(await writeVolumes(vault, target, all, recorded))
      expect((await readdir(folder)).toSorted()).toEqual(['case-2.pdf', 'case-3.pdf', 'case.pdf'])
      expect(await readFile(path.join(folder, 'case-3.pdf'), 'utf8')).toBe('three')
    })
  })

  it('replaces nothing under a name that nobody was asked about', async () => {
    const workspace = await testWorkspace()
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'case-3.pdf'), 'mine')
    await workspace.session(async (vault) => {
      const answer = await writeVolumes(vault, path.join(folder, 'case.pdf'), await volumes(), async () =>
        ok(1),
      )
      expect(codeOf(answer)).toBe('exists')
    })
    expect(await readdir(folder)).toEqual(['case-3.pdf'])
    expect(await readFile(path.join(folder, 'case-3.pdf'), 'utf8')).toBe('mine')
  })
})

it.each([
  ['/a/dossier.pdf', 2, '/a/dossier-2.pdf'],
  ['/a/dossier.pdf.age', 3, '/a/dossier-3.pdf.age'],
  ['/a.b/dossier', 2, '/a.b/dossier-2'],
  ['/a/dossier.pdf', 1, '/a/dossier.pdf'],
])('%s, volume %i, is %s', (target, number, expected) => expect(volumeTarget(target, number)).toBe(expected))
