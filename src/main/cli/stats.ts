import { recordKinds, type RecordKind } from '#shared/domain/record/kinds.ts'
import { done, type Command } from './command.ts'
import { withVault } from './with-vault.ts'

export const stats: Command = {
  usage: 'stats --workspace DIR',
  run: (flags) =>
    withVault(flags, async (vault) => {
      const records: Partial<Record<RecordKind, number>> = {}
      const categories: Record<string, number> = {}
      let evidenceBytes = 0
      for (const kind of Object.keys(recordKinds) as RecordKind[]) {
        // the map is closed: its keys are the kinds
        let count = 0
        for await (const record of vault.records(kind)) {
          count += 1
          if (record.kind === 'evidence') evidenceBytes += record.body.file.bytes
          if (record.kind === 'incident')
            for (const { categoryId } of record.body.categories)
              categories[categoryId] = (categories[categoryId] ?? 0) + 1
        }
        records[kind] = count
      }
      const { head, checkpoint } = vault
      const text = [
        ...Object.entries(records).map(([kind, count]) => `${kind}: ${count}`),
        `evidence bytes: ${evidenceBytes}`,
        `journal entries: ${head.size}`,
        `journal root: ${head.root}`,
      ].join('\n')
      return done(text, { records, categories, evidenceBytes, journal: head, checkpoint })
    }),
}
