/**
 * Every command there is, in the order in which menu, palette and key list show them. What a command does is
 * handed in by whoever is on screen (`useCommand`); one that nobody has taken up cannot be run.
 * Shortcuts: `mod` is Ctrl, or Cmd on a Mac. A shortcut of one plain key works only outside of fields.
 */
export const commandTable = {
  'incident.new': { group: 'create', shortcuts: ['N', 'mod+Shift+N'] },
  'source.new': { group: 'create', shortcuts: [] },
  'report.new': { group: 'create', shortcuts: [] },
  'case.new': { group: 'create', shortcuts: [] },
  'recipient.new': { group: 'create', shortcuts: [] },
  'evidence.add': { group: 'create', shortcuts: [] },
  'import.choose': { group: 'create', shortcuts: ['mod+O'] },
  'import.next': { group: 'record', shortcuts: ['mod+G'] },
  'import.undo': { group: 'record', shortcuts: [] },
  'record.save': { group: 'record', shortcuts: ['mod+S'] },
  'incident.next-gap': { group: 'record', shortcuts: ['mod+J'] },
  'incident.fold-all': { group: 'record', shortcuts: ['mod+Shift+J'] },
  'incident.submit': { group: 'record', shortcuts: [] },
  'review.accept': { group: 'record', shortcuts: ['mod+Enter'] },
  'review.return': { group: 'record', shortcuts: ['mod+Shift+Enter'] },
  'review.reject': { group: 'record', shortcuts: [] },
  'duplicates.same': { group: 'record', shortcuts: ['S'] },
  'duplicates.different': { group: 'record', shortcuts: ['D'] },
  'duplicates.later': { group: 'record', shortcuts: ['L'] },
  'duplicates.open': { group: 'record', shortcuts: ['O'] },
  'record.history': { group: 'record', shortcuts: ['mod+H'] },
  'bulk.undo': { group: 'record', shortcuts: [] },
  'record.undo-save': { group: 'record', shortcuts: ['mod+Shift+Z'] },
  'case.hand-over': { group: 'record', shortcuts: ['mod+E'] },
  'case.preview': { group: 'record', shortcuts: ['mod+Shift+E'] },
  'backup.now': { group: 'record', shortcuts: [] },
  'view.save': { group: 'find', shortcuts: [] },
  'list.find': { group: 'find', shortcuts: ['/', 'mod+F'] },
  'palette.open': { group: 'find', shortcuts: ['mod+K'] },
  'go.overview': { group: 'go', shortcuts: ['mod+8'] },
  'go.statement': { group: 'go', shortcuts: ['mod+1'] },
  'go.incidents': { group: 'go', shortcuts: ['mod+2'] },
  'go.views': { group: 'go', shortcuts: [] },
  'go.sources': { group: 'go', shortcuts: ['mod+7'] },
  'go.evidence': { group: 'go', shortcuts: ['mod+3'] },
  'go.persons': { group: 'go', shortcuts: [] },
  'go.cases': { group: 'go', shortcuts: ['mod+4'] },
  'go.hand-overs': { group: 'go', shortcuts: [] },
  'go.imports': { group: 'go', shortcuts: [] },
  'go.import-profiles': { group: 'go', shortcuts: [] },
  'go.duplicates': { group: 'go', shortcuts: [] },
  'go.recipients': { group: 'go', shortcuts: [] },
  'go.export-profiles': { group: 'go', shortcuts: [] },
  'go.about': { group: 'go', shortcuts: ['mod+5'] },
  'go.review': { group: 'go', shortcuts: ['mod+6'] },
  'go.activity': { group: 'go', shortcuts: [] },
  'go.integrity': { group: 'go', shortcuts: ['mod+9'] },
  'go.verify': { group: 'go', shortcuts: [] },
  'go.analysts': { group: 'go', shortcuts: [] },
  'go.backup': { group: 'go', shortcuts: [] },
  'go.keys': { group: 'go', shortcuts: [] },
  'theme.next': { group: 'app', shortcuts: ['mod+Shift+D'] },
  'keys.show': { group: 'app', shortcuts: ['?', 'mod+/'] },
  'session.lock': { group: 'app', shortcuts: ['mod+Shift+L'] },
  'session.close': { group: 'app', shortcuts: [] },
} as const satisfies Record<string, { readonly group: string; readonly shortcuts: readonly string[] }>

/** What would write in the workspace: who only looks has none of these. */
export const writing: ReadonlySet<string> = new Set<keyof typeof commandTable>([
  'incident.new',
  'source.new',
  'report.new',
  'case.new',
  'recipient.new',
  'evidence.add',
  'import.choose',
  'import.next',
  'import.undo',
  'record.save',
  'incident.submit',
  'review.accept',
  'review.return',
  'review.reject',
  'duplicates.same',
  'duplicates.different',
  'duplicates.later',
  'bulk.undo',
  'record.undo-save',
  'view.save',
])

/** What would take something out of the workspace. */
export const exporting: ReadonlySet<string> = new Set<keyof typeof commandTable>(['backup.now'])

export type CommandId = keyof typeof commandTable
export type CommandGroup = (typeof commandTable)[CommandId]['group']
export const commandIds = Object.keys(commandTable) as CommandId[] // the table is closed: its keys are the ids
