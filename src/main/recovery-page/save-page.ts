/*
 * Owns the way of a recovery key onto paper: a page as PDF at a place that the analyst chose. It is set in a child
 * process, which is handed the key over its pipe and ends with its answer; what main holds of it is overwritten.
 */
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { setWith } from '#main/dossier/pdf/resources.ts'
import { pdfAnswer, type PdfRequest } from '#main/dossier/pdf/request.ts'
import type { Host } from '#main/host/host.ts'
import { isInside } from '#main/output/inside.ts'
import { writeOut } from '#main/output/write-out.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { overwrite } from '#main/vault/storage/overwrite.ts'
import { syncNames } from '#main/vault/storage/sync-names.ts'
import type { Vault } from '#main/vault/vault.ts'
import { pageData, type PageOf } from './page.ts'

const byHand = { next: 'Write the 24 words down by hand: they are the whole key.' }

export async function saveRecoveryPage(
  vault: Pick<Vault, 'folder' | 'outgoing'>,
  { target, page, run }: { readonly target: string; readonly page: PageOf; readonly run: Host['runChild'] },
): Promise<Result<void>> {
  if (await isInside(vault.folder, target))
    return fail('refused', 'The page cannot lie beside what it opens. Nothing was written.', {
      next: 'Choose another place, such as a stick that is kept with the paper.',
    })
  const set = await setPage(page, run)
  if (!set.ok) return set
  try {
    return await writeOut(vault, target, [set.value])
  } finally {
    set.value.fill(0)
  }
}

/** Takes a saved page away again once it is printed. One that somebody moved or deleted is no concern of ours. */
export async function deleteRecoveryPage(files: FileLayer, target: string): Promise<Result<void>> {
  try {
    await overwrite(files, target)
    await files.remove(target)
    await syncNames(files, path.dirname(target))
    return ok(undefined)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return fail('io', 'The file could not be deleted: it still holds your recovery key.', {
      next: 'Delete it yourself, or make a new recovery key.',
    })
  }
}

/** The PDF of the page. */
export async function setPage(page: PageOf, run: Host['runChild']): Promise<Result<Uint8Array>> {
  const bytes = Buffer.from(JSON.stringify(pageData(page)))
  try {
    const request: PdfRequest = { kind: 'recovery-page', page: bytes, ...(await setWith('recovery')) }
    const answer = pdfAnswer.parse(await run('typst-child', request))
    if (answer.kind === 'pdf') return ok(answer.bytes)
    return answer.kind === 'no-compiler'
      ? fail(
          'unsupported',
          'The PDF writer is not available for this kind of machine. Nothing was written.',
          byHand,
        )
      : fail('internal', 'The PDF writer could not set the page. Nothing was written.', byHand)
  } catch {
    return fail('internal', 'The PDF writer stopped before it was done. Nothing was written.', byHand)
  } finally {
    bytes.fill(0)
  }
}
