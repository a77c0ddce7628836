import type { ReadOnlyReason, VaultMode } from '#shared/journal/damage.ts'
import { fail } from '#shared/lib/result.ts'

/** Nothing at all is written into the folder then; a viewer may still change what is their own. */
export const isFrozen = (mode: VaultMode): boolean =>
  mode.kind === 'read-only' && mode.reason.kind !== 'viewer'

/** Why nothing was written, in words. */
export function readOnlyFailure(reason: ReadOnlyReason): ReturnType<typeof fail> {
  switch (reason.kind) {
    case 'viewer':
      return fail(
        'read-only',
        'You are a viewer in this workspace: you may look, and neither change nor export. Nothing was written.',
        { next: 'Ask an analyst of this workspace to do it.' },
      )
    case 'medium':
      return fail('read-only', 'The workspace folder does not allow writing. Nothing was changed.', {
        next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
      })
    case 'damaged':
      return fail(
        'read-only',
        'The journal is damaged, so this workspace can only be read. Nothing was written.',
        {
          next: 'Restore the workspace from a backup.',
        },
      )
  }
}
