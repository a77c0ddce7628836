import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { utf8 } from '#shared/lib/bytes.ts'
import { newVersion } from '../testing/new-version.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { twoAnalysts } from '../testing/second-analyst.ts'
import { valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const manifest = utf8('a1  data/dossier.json\n')

const frozen = async (vault: UnlockedVault): Promise<string> =>
  valueOf(await vault.dossiers.freeze(await newVersion(vault)))?.id ?? ''

/** Whether stock OpenSSH takes the signature as one by some key, and which. */
async function checkedBySsh(signature: string): Promise<string> {
  const file = path.join(await tempFolder(), 'manifest.sig')
  await writeFile(file, signature)
  const args = ['-Y', 'check-novalidate', '-n', 'dossier@holdfast.example', '-s', file]
  return spawnSync('ssh-keygen', args, { input: manifest, encoding: 'utf8' }).stdout
}

test('several analysts sign one version, each once, and each with their own key', async () => {
  const { olena, borys } = await twoAnalysts()
  const id = await olena.session(async (vault) => {
    const version = await frozen(vault)
    const once = valueOf(await vault.dossiers.sign(version, manifest))
    expect(valueOf(await vault.dossiers.sign(version, manifest))).toEqual(once)
    return version
  })
  const signatures = await borys.session(async (vault) => valueOf(await vault.dossiers.sign(id, manifest)))
  expect(new Set(signatures.map(({ analystId }) => analystId)).size).toBe(2)
  const checked = await Promise.all(signatures.map(({ signature }) => checkedBySsh(signature)))
  expect(new Set(checked).size).toBe(2)
  for (const one of checked)
    expect(one).toMatch(/^Good "dossier@holdfast.example" signature with ED25519 key/)
})

test('what was signed under another tag manifest does not count for this one', async () => {
  const { olena } = await twoAnalysts()
  await olena.session(async (vault) => {
    const id = await frozen(vault)
    valueOf(await vault.dossiers.sign(id, utf8('another')))
    expect(valueOf(await vault.dossiers.sign(id, manifest))).toHaveLength(1)
  })
})
