import type { StoredRecord } from './kinds.ts'

/** What people call the record: its title, an analyst's name, a person's code name. Empty where it has none. */
export function nameOf(record: StoredRecord): string {
  switch (record.kind) {
    case 'analyst':
      return record.body.name
    case 'person':
      return record.body.codeName
    case 'hand-over':
      return record.body.recipient
    case 'coding':
      return ''
    default:
      return record.body.title
  }
}
