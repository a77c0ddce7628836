import type { StoredRecord } from '../record/kinds.ts'

type KindAndBody = Pick<StoredRecord, 'kind' | 'body'>

/**
 * The body as far as a dossier tells it, so that what stands here can be held against what came: not which stored file holds
 * the bytes, which record stands for a code name, which tags were put on it, which exhibit comes next, or which recipient of the workspace is meant.
 */
export function comparable(record: KindAndBody): unknown {
  // Kind and body belong together; the compiler cannot follow that through the union.
  const one = record as StoredRecord
  switch (one.kind) {
    case 'evidence':
      return { ...one.body, file: { ...one.body.file, blobId: '' } }
    case 'incident':
      return {
        ...one.body,
        tags: [],
        persons: one.body.persons.map((person) => ({ ...person, personId: '' })),
        legalReferences: one.body.legalReferences.map((reference) => ({
          ...reference,
          elements: reference.elements
            .filter(({ note, material }) => note !== '' || material.length > 0)
            .toSorted((a, b) => (a.element < b.element ? -1 : 1)),
        })),
      }
    case 'case':
      return {
        ...one.body,
        nextExhibit: 0,
        recipients: one.body.recipients.map((recipient) => ({ ...recipient, recipientId: null })),
      }
    default:
      return one.body
  }
}
