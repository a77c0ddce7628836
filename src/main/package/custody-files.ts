import { toldCustody } from '#shared/dossier/build/custody.ts'
import { writeCustodyLine } from '#shared/dossier/package/custody-line.ts'
import { custodyCheckpoint, custodyEvents, custodyProof } from '#shared/dossier/package/layout.ts'
import { writeTlogProof } from '#shared/journal/tlog-proof.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import { textFile, type PackageFile } from './package-file.ts'

export interface CustodyOrder {
  /** The signed checkpoint of the version. */
  readonly checkpoint: string
  /** What the dossier discloses. */
  readonly itemIds: readonly string[]
  /** Entries as they stand in the journal, with their proofs, or the checkpoint alone: nothing can be taken out of an entry. */
  readonly proofs: boolean
  readonly signal: AbortSignal
}

/** The events that the dossier tells of these items, each as its entry in the journal and a proof that it stands there. */
export async function custodyFiles(
  vault: Pick<Vault, 'custodyProofs'>,
  { checkpoint, itemIds, proofs, signal }: CustodyOrder,
): Promise<Result<readonly PackageFile[]>> {
  const head = textFile(custodyCheckpoint, checkpoint)
  if (!proofs) return ok([head])
  const proven = await vault.custodyProofs({ itemIds, checkpoint, choose: toldCustody, signal })
  if (!proven.ok) return proven
  const lines = proven.value.map(({ entry, body }) => writeCustodyLine(entry, body))
  return ok([
    head,
    textFile(custodyEvents, lines.join('')),
    ...proven.value.map(({ seq, path }) =>
      textFile(custodyProof(seq), writeTlogProof({ index: seq, path, checkpoint })),
    ),
  ])
}
