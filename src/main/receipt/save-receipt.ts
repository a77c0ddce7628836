/*
 * Owns the page that both sign when a dossier changes hands: set in the child process of dossiers from what the journal
 * says of the hand-over, and saved where the analyst chose.
 */
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { pdfAnswer, type PdfRequest } from '#main/dossier/pdf/request.ts'
import { setWith } from '#main/dossier/pdf/resources.ts'
import type { Host } from '#main/host/host.ts'
import { writeOut } from '#main/output/write-out.ts'
import type { Vault } from '#main/vault/vault.ts'
import { readReceipt, receiptData, type ReceiptOf } from './receipt.ts'

export interface ReceiptOrder {
  readonly handOverId: string
  readonly target: string
  readonly run: Host['runChild']
}

export async function saveReceipt(
  vault: Pick<Vault, 'record' | 'outgoing'>,
  { handOverId, target, run }: ReceiptOrder,
): Promise<Result<void>> {
  const read = await readReceipt(vault, handOverId)
  if (!read.ok) return read
  const set = await setReceipt(read.value, run)
  return set.ok ? writeOut(vault, target, [set.value]) : set
}

async function setReceipt(receipt: ReceiptOf, run: Host['runChild']): Promise<Result<Uint8Array>> {
  const page = Buffer.from(JSON.stringify(receiptData(receipt)))
  try {
    const request: PdfRequest = { kind: 'receipt', page, ...(await setWith('receipt')) }
    const answer = pdfAnswer.parse(await run('typst-child', request))
    if (answer.kind === 'pdf') return ok(answer.bytes)
    return answer.kind === 'no-compiler'
      ? fail('unsupported', 'The PDF writer is not available for this kind of machine. Nothing was written.')
      : fail('internal', 'The PDF writer could not set the receipt. Nothing was written.', byHand)
  } catch {
    return fail('internal', 'The PDF writer stopped before it was done. Nothing was written.', byHand)
  }
}

const byHand = { next: 'The log of hand-overs says what a receipt would: it can be written by hand.' }
