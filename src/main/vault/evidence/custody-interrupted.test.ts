import { access, appendFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { blobOf, damage, fileOf, happenedTo, takenIn } from '../testing/evidence.ts'
import { filesBelow } from '../testing/snapshot.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const reason = 'Sent by mistake'

/** An item that was given up, ready to be deleted. */
async function givenUp(vault: UnlockedVault, bytes: string) {
  const record = await takenIn(vault, 'a.txt', bytes)
  valueOf(await vault.custodian.giveUp(record.id, reason))
  return record
}

/** A disk that does not remove evidence files as long as it is told so. */
function stubborn() {
  const disk = { isStuck: true }
  const remove = async (file: string) => {
    const isEvidence = file.includes(`${path.sep}evidence${path.sep}`) && !file.includes('incoming-')
    if (disk.isStuck && isEvidence) throw Object.assign(new Error('planted'), { code: 'EBUSY' })
    await realFiles.remove(file)
  }
  return { disk, files: { ...realFiles, remove } }
}

describe('a deletion that the disk did not carry out', () => {
  test('is no success, and is carried out when it is asked for again', async () => {
    const workspace = await testWorkspace()
    const { disk, files } = stubborn()
    await workspace.session(
      async (vault) => {
        const record = await givenUp(vault, 'a')
        const order = { reference: record.reference, reason }
        expect(codeOf(await vault.evidence.delete(record.id, order))).toBe('io')
        expect(codeOf(await vault.evidence.delete(record.id, order))).toBe('io')
        disk.isStuck = false
        valueOf(await vault.evidence.delete(record.id, order))
        expect(await filesBelow(`${workspace.folder}/evidence`)).toEqual([])
        expect((await happenedTo(vault, record.id)).filter((event) => event.startsWith('deletion'))).toEqual([
          'deletion success',
        ])
      },
      { files },
    )
  })

  test('is finished at the next opening, also where a moved tail keeps what no record speaks of', async () => {
    const workspace = await testWorkspace()
    const record = await workspace.session((vault) => givenUp(vault, 'a'))
    const journal = path.join(workspace.folder, 'journal')
    const last = (await readdir(journal)).toSorted().at(-1) ?? ''
    await appendFile(path.join(journal, last), 'torn')
    await workspace.session(
      async (vault) => {
        expect(vault.notices).toMatchObject([{ kind: 'tail-moved' }])
        const order = { reference: record.reference, reason }
        expect(codeOf(await vault.evidence.delete(record.id, order))).toBe('io')
      },
      { files: stubborn().files },
    )
    const unrecorded = path.join(path.dirname(blobOf(workspace, record)), 'f'.repeat(32))
    await writeFile(unrecorded, 'perhaps of the tail')
    await workspace.session(async () => undefined)
    await access(unrecorded)
    await expect(access(blobOf(workspace, record))).rejects.toThrow('ENOENT')
  })
})

describe('putting bytes back', () => {
  test('ends without them when their deletion is decided meanwhile', async () => {
    const workspace = await testWorkspace()
    let meanwhile = async (): Promise<void> => undefined
    const open: typeof realFiles.open = async (file, how) => {
      if (how === 'create' && file.includes('incoming-')) await meanwhile()
      return realFiles.open(file, how)
    }
    await workspace.session(
      async (vault) => {
        const record = await givenUp(vault, 'the words')
        meanwhile = async () =>
          valueOf(await vault.evidence.delete(record.id, { reference: record.reference, reason }))
        expect(codeOf(await vault.evidence.putBack(record.id, await fileOf('b.txt', 'the words')))).toBe(
          'refused',
        )
        expect(await filesBelow(`${workspace.folder}/evidence`)).toEqual([])
        expect((await happenedTo(vault, record.id)).at(-1)).toBe('deletion success')
      },
      { files: { ...realFiles, open } },
    )
  })

  test('twice at once puts them back', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const record = await takenIn(vault, 'a.txt', 'the words')
      await damage(workspace, record)
      const file = await fileOf('b.txt', 'the words')
      const both = await Promise.all([1, 2].map(() => vault.evidence.putBack(record.id, file)))
      expect(both.map(codeOf)).toEqual(['ok', 'ok'])
    })
  })
})

test('a damage that was found puts the item in quarantine, also when the check fails at a later item', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const record = await takenIn(vault, 'a.txt', 'the words')
    await damage(workspace, record)
    const checked = await vault.evidence.checkFixity([record.id, uuidV7()], { why: 'on demand' })
    expect(codeOf(checked)).toBe('not-found')
    expect(vault.custodian.standing(record.id)?.kind).toBe('quarantined')
  })
})
