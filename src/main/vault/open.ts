import type { Result } from '#shared/lib/result.ts'
import type { Vault } from './vault.ts'

// Signatures; the implementation follows.
export interface NewWorkspace {
  readonly folder: string
  readonly analystName: string
  readonly organisation: string
  readonly passphrase: string
}
export declare function createWorkspace(request: NewWorkspace): Promise<Result<Vault>>
export declare function openWorkspace(folder: string, passphrase: string): Promise<Result<Vault>>
/** What can be said of a folder without the passphrase; fails when it is no workspace, damaged, or newer. */
export declare function inspectWorkspace(folder: string): Promise<Result<{ workspaceId: string; createdAt: string }>>
