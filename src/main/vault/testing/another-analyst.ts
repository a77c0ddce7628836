import { createHash } from 'node:crypto'
import { toBase64 } from '#shared/lib/base64.ts'
import type { BodyOf, RecordKind } from '#shared/domain/record/kinds.ts'
import { putOf } from '../evidence/custodian.ts'
import { checkpointsFolder, journalFolder } from '../folders.ts'
import { Witness } from '../journal/witness.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import type { Ledger } from '../ledger.ts'
import { ledgerOf } from '../open-unlocked.ts'
import { firstVersion } from '../records/prepare-commit.ts'
import { setupOf } from '../setup.ts'
import { SpaceKeeper } from '../storage/space-keeper.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { verifyJournal } from '../verify-journal.ts'
import type { TestWorkspace } from './workspace.ts'

/** Enters a second analyst beside the one who made the workspace, and answers with the new one's id. */
export async function enterAnalyst(
  { folder, header, secrets }: TestWorkspace,
  name: string,
): Promise<string> {
  const id = uuidV7()
  const publicKey = toBase64(signingKeyOf(seedOf(id)).publicKey)
  const body = { name, organisation: '', role: 'analyst' as const, active: true, publicKey }
  await asAnalyst({ folder, header, secrets }, undefined, (ledger) => put(ledger, 'analyst', id, body))
  return id
}

/** Theirs alone, and found again from their id. */
const seedOf = (analystId: string): Uint8Array => createHash('sha256').update(analystId).digest()

/** Works on the journal as somebody entered here, or as who made the workspace when nobody is named, past the rules of a save. */
export async function asAnalyst<T>(
  { folder, header, secrets }: Pick<TestWorkspace, 'folder' | 'header' | 'secrets'>,
  named: string | undefined,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { files, clock } = setupOf({})
  const { workspaceId, origin, device } = header
  const owner = signingKeyOf(secrets.seed)
  const place = { files, folder: journalFolder(folder), workspaceId, dataKey: secrets.dataKey, origin }
  const witness = new Witness(files, checkpointsFolder(folder))
  const verified = await verifyJournal(place, witness, owner.publicKey)
  const actor = named ?? verified.analyst?.id ?? ''
  const signingKey = actor === verified.analyst?.id ? owner : signingKeyOf(seedOf(actor))
  const ledger = ledgerOf(
    {
      place,
      verified,
      witness,
      mode: { kind: 'writable' },
      happened: [],
      clock,
      space: new SpaceKeeper(files, folder, 0),
    },
    { actor, device, signingKey },
  )
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** A first version of any record, unchecked. */
export const put = <K extends RecordKind>(ledger: Ledger, kind: K, id: string, body: BodyOf<K>) =>
  ledger.exclusively((at) => {
    const draft = { kind, id, body } as Parameters<typeof firstVersion<K>>[0] // the body is of this kind
    return ledger.append(
      [putOf(firstVersion(draft, `TST-${id.slice(-4)}`, { now: at, actor: ledger.actor }))],
      at,
    )
  })
