import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { idOf, incident } from './records.ts'

export const counts = { read: 3, created: 1, updated: 1, unchanged: 1, conflicts: 0, rejected: 0 }

/** An import of a log: number `n` gives the same record each time. */
export const logImport = (
  n: number,
  body: Partial<BodyOf<'log-import'>> = {},
): StoredRecord<'log-import'> => ({
  ...incident(n),
  reference: `LOG-2026-${String(n).padStart(4, '0')}`,
  kind: 'log-import',
  body: {
    title: `Import ${n}`,
    sourceId: idOf(90),
    file: { evidenceId: idOf(91), name: 'mill.csv', sha256: '0'.repeat(64), bytes: 10 },
    reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] },
    profile: {
      title: 'Mills',
      note: '',
      log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
      recognise: [],
      blanks: [],
      fields: [],
    },
    missingColumns: [],
    fieldsLeft: [],
    counts,
    otherRules: false,
    reread: 0,
    conflicts: [],
    rejected: [],
    gone: [],
    pages: [],
    undone: null,
    ...body,
  },
})
