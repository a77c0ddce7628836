import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { Collection } from '#shared/domain/evidence/collection.ts'
import type { EvidenceBody } from '#shared/domain/evidence/schema.ts'
import { typesDiffer } from '#shared/domain/evidence/types-differ.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { inPieces, sentences, type Happened } from './custody-entry.ts'

/** What is to be told of a file's arrival besides the record: of its name and where it came out of, what could not be read of it, what was checked. */
export interface Remarks {
  readonly note: string
  readonly inspection: string
  readonly checks?: readonly { readonly outcome: 'success' | 'failure'; readonly detail: string }[]
}

/** What the arrival of a new item leaves behind, in order. */
export function arrivalEvents(
  record: StoredRecord<'evidence'>,
  parent: StoredRecord<'evidence'> | undefined,
  { note, inspection, checks = [] }: Remarks,
): readonly Happened[] {
  const { id: itemId, body } = record
  const { bytes, sha256, sha512 } = body.file
  const stored = sentences(`Taken in and stored encrypted, ${bytes} bytes.`, note)
  return [
    ...captureEvent(itemId, body.collected),
    { itemId, type: 'ingestion', detail: stored },
    { itemId, type: 'message digest calculation', detail: `SHA-256 ${sha256}; SHA-512 ${sha512}` },
    ...typeEvent(itemId, body.file),
    ...(inspection === ''
      ? []
      : [{ itemId, type: 'validation', outcome: 'failure', detail: inspection } as const]),
    ...checkEvents(itemId, checks),
    ...(parent === undefined ? [] : derivationEvents(record, parent)),
  ]
}

/** What came with it and was checked before. */
export const checkEvents = (itemId: string, checks: Remarks['checks'] = []): readonly Happened[] =>
  checks.map(({ outcome, detail }) => ({ itemId, type: 'validation', outcome, detail }))

/** How it was collected, once anything is said of that. */
export function captureEvent(itemId: string, collected: Collection): readonly Happened[] {
  const { from, at, by, tool, url, clockOffset } = collected
  const said = [
    at === 'unknown' ? '' : `on ${at}`,
    by === '' ? '' : `by ${by}`,
    tool === '' ? '' : `with ${tool}`,
    from === '' ? '' : `from ${from}`,
    url === '' ? '' : `at ${url}`,
    clockOffset === '' ? '' : `clock: ${clockOffset}`,
  ].filter((part) => part !== '')
  if (said.length === 0) return []
  // Of bytes that come again only the custody holds this, so none of it may be cut off.
  return inPieces(`Said to have been collected ${said.join(', ')}.`).map((detail) => ({
    itemId,
    type: 'capture',
    detail,
  }))
}

/** Compares the type that was claimed with that of the bytes; where either is not known, nothing can be judged. */
function typeEvent(itemId: string, { declaredType, sniffedType }: EvidenceBody['file']): readonly Happened[] {
  if (declaredType === '' || sniffedType === null) return []
  const differ = typesDiffer({ declaredType, sniffedType })
  const detail = `Declared as ${declaredType}; by its bytes ${sniffedType}.`
  return [{ itemId, type: 'validation', outcome: differ ? 'failure' : 'success', detail }]
}

function derivationEvents(
  { id, reference, body }: StoredRecord<'evidence'>,
  parent: StoredRecord<'evidence'>,
): readonly Happened[] {
  const type = body.copyRole === 'redacted' ? 'redaction' : 'replication'
  const how = sentences(`Method: ${body.transform?.method ?? ''}.`, body.transform?.tool ?? '')
  const name = showFileName(body.file.originalName)
  return [
    { itemId: id, type, detail: `Made from ${parent.reference} as its ${body.copyRole} copy. ${how}` },
    { itemId: parent.id, type, detail: `A ${body.copyRole} copy was made: ${reference}, “${name}”. ${how}` },
  ]
}
