import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import type { Route } from '../route.ts'

/** Where the form of a kept draft is; null for kinds that have no form of their own. */
export function routeOfDraft({ kind, id, baseRev }: UnfinishedDraft): Route | null {
  switch (kind) {
    case 'incident':
    case 'source':
    case 'physical-item':
    case 'case':
      return { screen: kind, id, fresh: baseRev === null }
    case 'person':
      return { screen: kind, id }
    case 'statistical-report':
      return { screen: 'report', id, fresh: baseRev === null }
    case 'import-profile':
      return { screen: kind, id, copyOf: null }
    default:
      return null
  }
}
