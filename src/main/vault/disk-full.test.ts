import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { realFiles } from './storage/real-files.ts'
import { failingFiles } from './testing/failing-files.ts'
import { incidentDraft } from './testing/records.ts'
import { filesBelow } from './testing/snapshot.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'
import { uuidV7 } from './storage/uuid-v7.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

type Step = (vault: UnlockedVault) => Promise<{ ok: boolean; failure?: { code: string } }>

/** What the vault answers for: every acknowledged step must be there, and no other may have half happened. */
async function contentOf(
  workspace: TestWorkspace,
): Promise<{ titles: string[]; evidence: number; drafts: number }> {
  return workspace.session(async (vault) => {
    const titles: string[] = []
    for await (const record of vault.records('incident')) titles.push(record.body.title)
    let evidence = 0
    for await (const record of vault.records('evidence')) {
      for await (const piece of vault.evidence.read(record.id)) evidence += piece.byteLength
    }
    return { titles, evidence, drafts: (await vault.drafts.list()).length }
  })
}

/** A session with each kind of write the vault knows. */
async function script(folder: string): Promise<readonly Step[]> {
  const photo = path.join(folder, 'photo.bin')
  await writeFile(photo, Buffer.alloc(1000, 7))
  const commit = (title: string) => (vault: UnlockedVault) =>
    vault.commit({ records: [incidentDraft({ title })] })
  return [
    commit('one'),
    commit('two'),
    (vault) => vault.evidence.takeIn(photo, {}),
    (vault) => vault.drafts.keep({ kind: 'incident', id: uuidV7(), baseRev: null, body: { title: 'draft' } }),
    commit('three'),
  ]
}

describe('a disk that fails', () => {
  test('at any one call: that step fails with a reason or stands, the others stand, and work goes on', async () => {
    const parts = ['one', 'two', 'evidence', 'drafts', 'three']
    let calls = Number.POSITIVE_INFINITY
    for (let nth = 1; nth <= calls; nth += 1) {
      const workspace = await testWorkspace()
      const steps = await script(path.dirname(workspace.folder))
      const files = failingFiles(realFiles, (call) => call === nth, nth % 2 === 0 ? 'ENOSPC' : 'EIO')
      const answers = await workspace.session(
        async (vault) => {
          const done: boolean[] = []
          for (const step of steps) {
            const answer = await step(vault)
            if (!answer.ok) expect(['no-space', 'io']).toContain(answer.failure?.code)
            done.push(answer.ok)
          }
          return done
        },
        { files },
      )
      if (calls === Number.POSITIVE_INFINITY && files.calls < nth) calls = files.calls
      expect(answers.filter((done) => !done).length, `call ${nth}`).toBeLessThanOrEqual(1)
      const found = await contentOf(workspace)
      const acknowledged = parts.filter((_, index) => answers[index])
      expect(found.titles, `call ${nth}`).toEqual(
        acknowledged.filter((part) => part !== 'evidence' && part !== 'drafts'),
      )
      expect(found.evidence, `call ${nth}`).toBe(acknowledged.includes('evidence') ? 1000 : 0)
      if (acknowledged.includes('drafts')) expect(found.drafts, `call ${nth}`).toBe(1)
      const evidenceFiles = (await filesBelow(path.join(workspace.folder, 'evidence'))).length
      expect(evidenceFiles, `call ${nth}`).toBe(acknowledged.includes('evidence') ? 1 : 0)
    }
  }, 120_000)

  test('for good, from any call on: nothing acknowledged is lost, and it works again after the next opening', async () => {
    for (let nth = 1; nth <= 40; nth += 3) {
      const workspace = await testWorkspace()
      const steps = await script(path.dirname(workspace.folder))
      const files = failingFiles(realFiles, (call) => call >= nth)
      const vault = valueOf(await workspace.open({ files }))
      const done: boolean[] = []
      for (const step of steps) done.push((await step(vault)).ok)
      await vault.close()
      const found = await contentOf(workspace)
      for (const [index, title] of ['one', 'two', undefined, undefined, 'three'].entries())
        if (title !== undefined && done[index]) expect(found.titles, `from call ${nth}`).toContain(title)
      if (done[2]) expect(found.evidence).toBe(1000)
      await workspace.session(async (again) =>
        valueOf(await again.commit({ records: [incidentDraft({ title: 'after' })] })),
      )
      expect((await contentOf(workspace)).titles.at(-1)).toBe('after')
    }
  }, 120_000)

  test('after a failed write the next commit goes into a new segment, under a new key', async () => {
    const workspace = await testWorkspace()
    let full = false
    const files = failingFiles(realFiles, (_, name) => full && name === 'write')
    const segments = async () => (await filesBelow(path.join(workspace.folder, 'journal'))).length
    await workspace.session(
      async (vault) => {
        valueOf(await vault.commit({ records: [incidentDraft({ title: 'one' })] }))
        expect(await segments()).toBe(2)
        full = true
        expect(codeOf(await vault.commit({ records: [incidentDraft({ title: 'lost' })] }))).toBe('no-space')
        full = false
        valueOf(await vault.commit({ records: [incidentDraft({ title: 'two' })] }))
        expect(await segments()).toBe(3)
      },
      { files },
    )
    expect((await contentOf(workspace)).titles).toEqual(['one', 'two'])
  })

  test('a vault that could not take a failed write back says so and writes no more, but still reads', async () => {
    const workspace = await testWorkspace()
    let broken = false
    const files = failingFiles(
      realFiles,
      (_, name) => broken && (name === 'sync' || name === 'truncate'),
      'EIO',
    )
    await workspace.session(
      async (vault) => {
        const draft = incidentDraft({ title: 'kept' })
        valueOf(await vault.commit({ records: [draft] }))
        broken = true
        expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('io')
        broken = false
        const refused = await vault.commit({ records: [incidentDraft()] })
        expect(refused).toMatchObject({
          ok: false,
          failure: { code: 'io', next: expect.stringContaining('open it again') },
        })
        expect((await vault.record('incident', draft.id))?.body.title).toBe('kept')
      },
      { files },
    )
    expect((await contentOf(workspace)).titles[0]).toBe('kept')
  })
})
