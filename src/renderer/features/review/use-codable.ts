import { useState } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { newestVersions } from '#shared/domain/statement/versions.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useSession } from '../../platform/session.ts'
import { useStatements } from '../../platform/use-statements.ts'

export interface Codable {
  /** The statements whose words the incident can be coded with, each in its newest version. */
  readonly statements: readonly Statement[]
  readonly chosen: Statement | undefined
  readonly choose: (id: string) => void
}

/**
 * Which statement a second coder codes the incident with: one that it is linked to and that they have not coded it with
 * yet. Which of its words were linked is not told.
 */
export function useCodable({ id, body }: StoredRecord<'incident'>): Codable {
  const { analyst } = useSession()
  const newest = newestVersions(useStatements())
  const codings = useEngineQuery('records.all', { kind: 'coding' }) ?? []
  const [chosenId, choose] = useState<string | null>(null)
  const done = new Set(
    codings.flatMap((one) =>
      one.kind === 'coding' && one.createdBy === analyst?.id && one.body.incidentId === id
        ? [one.body.statementId]
        : [],
    ),
  )
  const linked = new Set(body.categories.map(({ statementId }) => statementId))
  const statements = newest.filter((one) => linked.has(one.id) && !done.has(one.id))
  const chosen = statements.find((one) => one.id === chosenId) ?? statements[0]
  return { statements, chosen, choose }
}
