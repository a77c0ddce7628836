import type { ImportBody } from '#shared/domain/import/schema.ts'
import type { ImportOrder } from './order.ts'

/** What was withheld, by the ids of records: a reference may become another here. */
export function withheldById({ read, withheld, dossier }: ImportOrder): ImportBody['withheld'] {
  const ids = new Map<string, string>()
  for (const { id, reference } of [...read.elsewhere, ...read.records])
    if (reference !== null && reference !== '') ids.set(reference, id)
  return withheld.flatMap(({ reference, field, reason }) => {
    const id = ids.get(reference) ?? dossier.caseId // what only something withheld leads to has no link in it
    return id === null ? [] : [{ id, reference, field, reason }]
  })
}
