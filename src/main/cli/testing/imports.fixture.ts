import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { passphraseVariable } from '#main/host/child-environment.ts'
import { villageProfile } from '#main/import/log/testing/village.ts'
import { inThisProcess } from '#main/import/testing/in-this-process.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { passphrase, strangeWorkspace } from '#main/vault/testing/workspace.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { Flags } from '../command.ts'
import { importBy } from '../import.ts'
import type { ToldFile } from '../import/told-file.ts'

/** Gives the commands of a file of tests the passphrase of its workspaces. */
export function withPassphrase(): void {
  const before = process.env[passphraseVariable]
  beforeAll(() => void (process.env[passphraseVariable] = passphrase))
  afterAll(() => {
    if (before === undefined) delete process.env[passphraseVariable]
    else process.env[passphraseVariable] = before
  })
}

export interface Told {
  readonly dryRun: boolean
  readonly files: readonly ToldFile[]
  readonly error?: Failure & { readonly file: string }
}

/** The command, which reads files in this process. */
export const command = importBy(inThisProcess)

export async function run(
  flags: Flags,
  ...files: string[]
): Promise<{ exit: number; text: string; told: Told }> {
  const { exit, text, json } = await command.run(flags, files)
  return { exit, text, told: json as Told } // what the command prints
}

/** A workspace, a folder for files beside it, and in this the profile of a village. */
export async function prepared() {
  const workspace = await strangeWorkspace()
  const folder = await tempFolder()
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const map = await write('village.json', JSON.stringify(villageProfile))
  return { workspace, folder, write, map, at: { workspace: workspace.folder } }
}

export const header = 'No.,What happened,Killed\n'
