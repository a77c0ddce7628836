import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Host } from '#main/host/host.ts'
import { fileOf } from '#main/vault/testing/evidence.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, valueOf } from '#main/vault/testing/workspace.ts'
import { makeBackup } from './make.ts'
import type { BackupRequest } from './request.ts'
import { restoreBackup } from './restore.ts'
import { copyIn, workspaceWithKey } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'

/** P19: what is restored has the root that was backed up, and every file of it the bytes that it had. */

const names = [
  'plain.bin',
  'with space.txt',
  'Фото з вокзалу.jpg',
  'صورة.png',
  'e\u0301te\u0301.mov',
  '🎥 one’s “own”.mp4',
]
const folders = ['copy', 'a copy with spaces', 'Копія', 'نسخة', 'e\u0301']
/** Nothing, a little, around the edges of chunks, several chunks. */
const sizes = [1, 4_088, 65_527, 65_528, 65_536, 400_000]

const pick = <T>(from: readonly T[], random: () => number): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('There is nothing to pick from')
  return found
}

interface Outcome {
  readonly files: number
  readonly differences: readonly string[]
}

/** One workspace worked in at random, backed up, restored, compared. */
async function round(seed: number, run: Host['runChild'] = inProcess()): Promise<Outcome> {
  const random = seeded(seed)
  const workspace = await workspaceWithKey()
  const parent = path.join(await tempFolder(), pick(folders, random))
  await mkdir(parent)
  const file = path.join(parent, pick(['backup.age', 'Резервна копія.age', 'b ackup.age'], random))
  const bytes = seed % 20 === 0 ? 8_000_000 : pick(sizes, random)
  const before = await workspace.session(async (vault) => {
    for (let step = 0; step < 2 + Math.floor(random() * 5); step += 1) {
      const what = random()
      if (what < 0.4)
        valueOf(
          await vault.evidence.takeIn(
            await fileOf(pick(names, random), randomBytes(step === 0 ? bytes : pick(sizes, random))),
            {},
          ),
        )
      else if (what < 0.8)
        valueOf(await vault.commit({ records: [incidentDraft({ title: `Seed ${seed}` })] }))
      else valueOf(await vault.drafts.keep(incidentDraft()))
    }
    const files = await snapshot(workspace.folder)
    const made = valueOf(await makeBackup(vault, { target: file, passphrase: null, recipients: [] }, { run }))
    return { files, head: made.head, checkpoint: made.head.root }
  })
  const into = path.join(parent, pick(folders, random))
  const key = { kind: 'words', words: workspace.words } as const
  const order = { file, key, passphrase: null, into: { kind: 'folder', folder: into } } as const
  const restored = await restoreBackup(order, { run: inProcess() })
  if (!restored.ok) return { files: 0, differences: [restored.failure.message] }
  const differences = [...restored.value.lacking]
  if (restored.value.root !== before.head.root) differences.push('root')
  const after = await snapshot(into)
  // A copy has a header and a head of its own, and a segment more; what it was made of is as it was.
  const owned = Object.entries(before.files).filter(([name]) => /^(?:journal|evidence)\b|^drafts$/.test(name))
  for (const [name, hash] of owned) if (after[name] !== hash) differences.push(name)
  const copy = await copyIn(into, workspace)
  const opened = await copy.open()
  if (opened.ok) await opened.value.close()
  else differences.push(codeOf(opened))
  return { files: owned.length, differences }
}

test(
  'P19: roots and hashes are equal after a restore',
  async () => {
    const rounds = figure(8, 500)
    let files = 0
    for (let seed = 0; seed < rounds; seed += 1) {
      const outcome = await round(seed)
      expect([seed, outcome.differences]).toEqual([seed, []])
      files += outcome.files
    }
    tellCounts('P19', `${counted(rounds)} workspaces restored, ${counted(files)} files and every root equal`)
  },
  patience(90, 60),
)

/** A packer that forgets the last file it is given, and makes no secret of it anywhere. */
const forgetful: Host['runChild'] = (module, request, ...rest) => {
  const { contents, ...order } = request as Extract<BackupRequest, { kind: 'write' }> // as makeBackup sends it
  const less = { ...contents, files: contents.files.slice(0, -1) }
  return inProcess()(module, { ...order, contents: less }, ...rest)
}

test('P19 finds a backup that leaves a file out', async () => {
  const found = await Promise.all([0, 1, 2].map((seed) => round(seed, forgetful)))
  expect(found.filter(({ differences }) => differences.length > 0).length).toBe(3)
})
