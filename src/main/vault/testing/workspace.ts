import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import { buildWorkspace } from '../build-workspace.ts'
import { openUnlocked } from '../open-unlocked.ts'
import { setupOf, type HeadPolicy, type VaultSetup } from '../setup.ts'
import { settle } from '../storage/refusal.ts'
import type { Unlocked } from '../unlock.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { cheapest } from './cheapest.ts'
import { tempFolder } from './temp-folder.ts'

export const passphrase = 'correct horse battery staple'

/** A head file after every session, however little was done in it. */
export const eachTime: HeadPolicy = { atClose: 1, between: Infinity }

/**
 * For suites that open workspaces thousands of times: without the reserve, which holds nothing and is never synced, and
 * with a head file after each session, so that every opening is by one where there is one.
 */
export const frugal = { kdf: cheapest, reserveBytes: 0, head: eachTime }

/** A workspace on the real disk that can be opened many times without deriving its key again. */
export interface TestWorkspace extends Unlocked {
  readonly folder: string
  open(given?: Partial<VaultSetup>): Promise<Result<UnlockedVault>>
  /** Opens, works, closes. */
  session<T>(work: (vault: UnlockedVault) => Promise<T>, given?: Partial<VaultSetup>): Promise<T>
  /** A copy of the folder as it is now. */
  copy(): Promise<TestWorkspace>
}

/** Deriving a key is slow on purpose, so all tests of a process share one derivation. The run's folder goes when it ends. */
let template: Promise<TestWorkspace> | undefined

/** A new workspace. All of a process are copies of one: same id, same keys. */
export async function testWorkspace(): Promise<TestWorkspace> {
  template ??= builtWorkspace(await mkdtemp(path.join(tmpdir(), 'holdfast-test-')))
  return (await template).copy()
}

/** A new workspace with an id and keys of its own. */
export const strangeWorkspace = async (): Promise<TestWorkspace> => builtWorkspace(await tempFolder())

async function builtWorkspace(parent: string): Promise<TestWorkspace> {
  const folder = path.join(parent, 'workspace')
  const request = { folder, analystName: 'Olena Test', organisation: 'Test Desk', passphrase }
  return at(folder, await buildWorkspace(request, setupOf({ kdf: cheapest })))
}

/** The workspace in a folder, with keys that open it. */
export function at(folder: string, { header, secrets }: Unlocked): TestWorkspace {
  const open = (given: Partial<VaultSetup> = {}) =>
    settle(async () => {
      const copied = { dataKey: secrets.dataKey.slice(), seed: secrets.seed.slice() } // closing zeroes them
      const opening = { folder, header, secrets: copied, copiesAgree: true, unlockFolder: () => undefined }
      return { ok: true, value: await openUnlocked(opening, setupOf({ reserveBytes: 0, ...given })) }
    })
  return {
    folder,
    header,
    secrets,
    open,
    session: async (work, given) => {
      const vault = valueOf(await open(given))
      try {
        return await work(vault)
      } finally {
        await vault.close()
      }
    },
    copy: async () => {
      const target = path.join(await tempFolder(), 'workspace')
      await cp(folder, target, { recursive: true })
      return at(target, { header, secrets })
    },
  }
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.failure.code}: ${result.failure.message} ${JSON.stringify(result.failure.issues)}`,
    )
  return result.value
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code
}
