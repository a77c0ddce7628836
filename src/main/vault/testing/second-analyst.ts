import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AnalystBody } from '#shared/domain/analyst/schema.ts'
import { readHeaders } from '../keys/header-files.ts'
import { realFiles } from '../storage/real-files.ts'
import { unlock } from '../unlock.ts'
import { cheapest } from './cheapest.ts'
import { at, testWorkspace, valueOf, type TestWorkspace } from './workspace.ts'

type SecondAnalyst = TestWorkspace & { readonly analystId: string }

/** The same workspace as somebody else opens it, added by the one whose keys are at hand. */
export async function secondAnalyst(
  workspace: TestWorkspace,
  name: string,
  role: AnalystBody['role'] = 'analyst',
): Promise<SecondAnalyst> {
  const passphrase = `the words of ${name}`
  const analystId = await workspace.session(
    async (vault) =>
      valueOf(await vault.analysts.add({ name, organisation: 'Test Desk', role, passphrase })).id,
    { kdf: cheapest },
  )
  const headers = await readHeaders(realFiles, workspace.folder)
  return { ...at(workspace.folder, await unlock(headers, passphrase)), analystId }
}

/** Deriving keys is slow on purpose, so all tests of a process share one pair. */
let template: Promise<{ olena: TestWorkspace; borys: SecondAnalyst }> | undefined

/** A new workspace as each of its two analysts opens it. */
export async function twoAnalysts(): Promise<{ olena: TestWorkspace; borys: SecondAnalyst }> {
  template ??= madeOnce()
  const made = await template
  const olena = await made.olena.copy()
  return { olena, borys: { ...at(olena.folder, made.borys), analystId: made.borys.analystId } }
}

async function madeOnce() {
  const workspace = await testWorkspace()
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'holdfast-test-')), 'workspace')
  await cp(workspace.folder, folder, { recursive: true })
  const olena = at(folder, workspace)
  return { olena, borys: await secondAnalyst(olena, 'Borys') }
}
