import { showFileName } from '../evidence/file-name.ts'
import type { StoredRecord } from './kinds.ts'

/**
 * What people call the record: its title, an analyst's name, a person's code name, a file that nobody described by its
 * name as received. Empty where it has none.
 */
export function nameOf(record: StoredRecord): string {
  switch (record.kind) {
    case 'analyst':
    case 'outside-analyst':
    case 'recipient':
      return record.body.name
    case 'person':
      return record.body.codeName
    case 'evidence':
      return record.body.title || showFileName(record.body.file.originalName)
    case 'hand-over':
      return record.body.recipient
    case 'import':
      return record.body.dossier.title
    case 'coding':
    case 'duplicate-review':
    case 'log-page':
    case 'dossier-version':
      return ''
    default:
      return record.body.title
  }
}
