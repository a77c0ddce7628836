import type { NewVersion } from '../dossiers/versions.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

/** The first version of no case, of nothing, as of now. */
export const newVersion = async (vault: UnlockedVault): Promise<NewVersion> => ({
  caseId: null,
  selectionSha256: null,
  number: 1,
  previous: null,
  profile: { id: 'full', name: 'Full', sha256: 'a'.repeat(64) },
  recipientId: null,
  contents: [],
  checkpoint: vault.checkpoint,
  checkpointAt: (await vault.lastEntry()).at,
  codeSeed: 'b'.repeat(64),
  dossierSha256: 'c'.repeat(64),
})
