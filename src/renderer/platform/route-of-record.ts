import type { Route } from './route.ts'

/** Where a record is shown; null for kinds that have no page of their own. */
export function routeOfRecord({ kind, id }: { readonly kind: string; readonly id: string }): Route | null {
  switch (kind) {
    case 'incident':
    case 'source':
    case 'physical-item':
    case 'case':
    case 'recipient':
      return { screen: kind, id, fresh: false }
    case 'export-profile':
    case 'import-profile':
      return { screen: kind, id, copyOf: null }
    case 'log-import':
      return { screen: kind, id, fresh: false }
    case 'statistical-report':
      return { screen: 'report', id, fresh: false }
    case 'saved-view':
      return { screen: 'view', id }
    case 'evidence':
    case 'person':
      return { screen: kind, id }
    case 'duplicate-review':
      return { screen: 'duplicates', logId: null }
    case 'statement':
      return { screen: 'statement' }
    case 'analyst':
      return { screen: 'analysts' }
    default:
      return null
  }
}
