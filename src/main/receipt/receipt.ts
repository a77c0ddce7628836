import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { checkpointWords } from '#shared/journal/checkpoint-words.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import { receiptWordsOf } from './words.ts'

/** What a receipt is made of. What is not at hand any more is null, and left out. */
export interface ReceiptOf {
  readonly handOver: StoredRecord<'hand-over'>
  readonly madeBy: StoredRecord<'analyst'> | null
  readonly ofCase: StoredRecord<'case'> | null
  readonly version: StoredRecord<'dossier-version'> | null
}

export async function readReceipt(vault: Pick<Vault, 'record'>, id: string): Promise<Result<ReceiptOf>> {
  const handOver = await vault.record('hand-over', id)
  if (handOver === undefined) return fail('not-found', 'This hand-over is not in the workspace.')
  const { caseId, versionId } = handOver.body
  return ok({
    handOver,
    madeBy: (await vault.record('analyst', handOver.createdBy)) ?? null,
    ofCase: caseId === null ? null : ((await vault.record('case', caseId)) ?? null),
    version: versionId === null ? null : ((await vault.record('dossier-version', versionId)) ?? null),
  })
}

/** What the template is given, in the language of the case where there are words for it. */
export function receiptData({ handOver, madeBy, ofCase, version }: ReceiptOf) {
  const { body, reference, createdAt } = handOver
  return {
    words: receiptWordsOf(ofCase?.body.language ?? 'en'),
    reference,
    recorded: `${createdAt.slice(0, 10)} ${createdAt.slice(11, 19)} UTC`,
    case: ofCase === null ? null : { reference: ofCase.reference, title: ofCase.body.title },
    version: String(body.version),
    profile: body.profile,
    marking: body.marking,
    purpose: body.purpose,
    format: `${body.format}, ${body.bytes} bytes`,
    lock: body.lock,
    note: body.note,
    sha256: body.sha256,
    dossierSha256: body.dossierSha256,
    headWords: version === null ? null : checkpointWords(version.body.checkpoint),
    recall: body.recalled && { on: body.recalled.at.slice(0, 10), reason: body.recalled.reason },
    giver: { name: madeBy?.body.name ?? '', organisation: madeBy?.body.organisation ?? '' },
    receiver: { name: body.recipient, organisation: body.organisation },
  }
}
