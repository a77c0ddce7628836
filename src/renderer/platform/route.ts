import { formatIncidents, isFindingScreen, parseIncidents, type IncidentsRoute } from './incidents-address.ts'
import { isBuiltInProfile } from '#shared/domain/export-profile/built-in.ts'

/** The places of the app. Addresses hold identifiers only: what is typed never gets into one. */
export type Route =
  | { readonly screen: 'statement' }
  | { readonly screen: 'overview' }
  | IncidentsRoute
  /** Opens the list of a saved view, in whose address it then stands. */
  | { readonly screen: 'view'; readonly id: string }
  | { readonly screen: 'views' }
  | { readonly screen: 'report'; readonly id: string; readonly fresh: boolean }
  /** `fresh` opens an empty form for an incident that is not saved yet. */
  | { readonly screen: 'incident'; readonly id: string; readonly fresh: boolean }
  | { readonly screen: 'sources' }
  | { readonly screen: 'source'; readonly id: string; readonly fresh: boolean }
  | { readonly screen: 'persons' }
  /** Who a code name stands for: behind a gate of its own, by id. */
  | { readonly screen: 'person'; readonly id: string }
  /** `quarantined` shows only what is not as it was taken in. */
  | { readonly screen: 'evidence'; readonly id: string | null; readonly quarantined?: true }
  | { readonly screen: 'physical-items' }
  | { readonly screen: 'physical-item'; readonly id: string; readonly fresh: boolean }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly id: string; readonly fresh: boolean }
  /** Where a case is handed over, or all incidents, or those that were chosen in the list. */
  | { readonly screen: 'hand-over'; readonly id: string }
  | { readonly screen: 'hand-over-all' }
  | { readonly screen: 'hand-over-chosen' }
  | { readonly screen: 'hand-overs' }
  | { readonly screen: 'imports' }
  /** The log that is on its way in. */
  | { readonly screen: 'import-log' }
  /** Photos and videos on their way in. */
  | { readonly screen: 'import-media' }
  /** One import of a log; `fresh`: it was brought in a moment ago. */
  | { readonly screen: 'log-import'; readonly id: string; readonly fresh: boolean }
  | { readonly screen: 'import-profiles' }
  /** `copyOf` opens a form for a profile that is not saved yet, with the rules of a ready one or of a record. */
  | { readonly screen: 'import-profile'; readonly id: string; readonly copyOf: string | null }
  /** Pairs of incidents that may be one; of one log alone, by the source that stands for it. */
  | { readonly screen: 'duplicates'; readonly logId: string | null }
  | { readonly screen: 'recipients' }
  | { readonly screen: 'recipient'; readonly id: string; readonly fresh: boolean }
  | { readonly screen: 'export-profiles' }
  /** `copyOf` opens a form for a profile that is not saved yet, with the rules of a built-in one or of a record. */
  | { readonly screen: 'export-profile'; readonly id: string; readonly copyOf: string | null }
  | { readonly screen: 'history'; readonly id: string }
  | { readonly screen: 'review' }
  | { readonly screen: 'review-incident'; readonly id: string }
  /** Blind second coding of one incident. */
  | { readonly screen: 'coding'; readonly id: string }
  /** The journal: from entry number `entry` on (counted from 1), or what is about one record. */
  | { readonly screen: 'activity'; readonly entry: number | null; readonly about: string | null }
  | { readonly screen: 'integrity' }
  | { readonly screen: 'analysts' }
  | { readonly screen: 'verify' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'keys' }
  | { readonly screen: 'about' }

export type Screen = Route['screen']

export const home: Route = { screen: 'statement' }

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Name of a ready profile for imports, or the id of one of the workspace. */
const READY = /^[a-z0-9-]{1,60}$/

/** Number of an entry of the journal. */
const ENTRY = /^[1-9]\d{0,14}$/

/** `#/incidents/…` for a route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'incidents':
    case 'map':
    case 'timeline':
      return formatIncidents(route)
    case 'incident':
    case 'source':
    case 'physical-item':
    case 'report':
    case 'case':
    case 'recipient':
    case 'log-import':
      return `#/${route.screen}/${route.id}${route.fresh ? '/new' : ''}`
    case 'export-profile':
    case 'import-profile':
      return `#/${route.screen}/${route.id}${route.copyOf === null ? '' : `/${route.copyOf}`}`
    case 'evidence':
      if (route.quarantined === true) return '#/evidence/quarantined'
      return route.id === null ? '#/evidence' : `#/evidence/${route.id}`
    case 'duplicates':
      return route.logId === null ? '#/duplicates' : `#/duplicates/log/${route.logId}`
    case 'activity':
      if (route.about !== null) return `#/activity/about/${route.about}`
      return route.entry === null ? '#/activity' : `#/activity/entry/${route.entry}`
    case 'view':
    case 'history':
    case 'hand-over':
    case 'person':
    case 'review-incident':
    case 'coding':
      return `#/${route.screen}/${route.id}`
    case 'overview':
    case 'views':
    case 'statement':
    case 'persons':
    case 'sources':
    case 'physical-items':
    case 'cases':
    case 'hand-over-all':
    case 'hand-over-chosen':
    case 'hand-overs':
    case 'imports':
    case 'import-log':
    case 'import-media':
    case 'import-profiles':
    case 'recipients':
    case 'export-profiles':
    case 'review':
    case 'integrity':
    case 'analysts':
    case 'verify':
    case 'backup':
    case 'keys':
    case 'about':
      return `#/${route.screen}`
  }
}

/** Places that are all there is of their kind: nothing follows their name. */
const plainScreens = [
  'overview',
  'views',
  'statement',
  'persons',
  'sources',
  'physical-items',
  'cases',
  'hand-over-all',
  'hand-over-chosen',
  'hand-overs',
  'imports',
  'import-log',
  'import-media',
  'import-profiles',
  'recipients',
  'export-profiles',
  'review',
  'integrity',
  'analysts',
  'verify',
  'backup',
  'keys',
  'about',
] as const
const isPlain = (screen: string | undefined): screen is (typeof plainScreens)[number] =>
  plainScreens.some((one) => one === screen)

/** Reads an address; whatever is not one of ours leads home. */
export function parseRoute(address: string): Route {
  const [screen, first, second, ...rest] = address.replace(/^#\/?/, '').split('/')
  if (rest.length > 0) return home
  const id = first !== undefined && ID.test(first) ? first : null
  if (isPlain(screen)) return first === undefined ? { screen } : home
  if (isFindingScreen(screen)) {
    if (first === undefined) return { screen, filters: [] }
    return (second === undefined ? parseIncidents(screen, first) : null) ?? home
  }
  switch (screen) {
    case 'incident':
    case 'source':
    case 'physical-item':
    case 'report':
    case 'case':
    case 'log-import':
    case 'recipient':
      return id === null || (second !== undefined && second !== 'new')
        ? home
        : { screen, id, fresh: second === 'new' }
    case 'export-profile':
      if (id === null) return home
      if (second === undefined) return { screen, id, copyOf: null }
      return isBuiltInProfile(second) || ID.test(second) ? { screen, id, copyOf: second } : home
    case 'import-profile':
      if (id === null) return home
      if (second === undefined) return { screen, id, copyOf: null }
      return READY.test(second) ? { screen, id, copyOf: second } : home
    case 'evidence':
      if (first === 'quarantined' && second === undefined) return { screen, id: null, quarantined: true }
      return first === undefined
        ? { screen, id: null }
        : id === null || second !== undefined
          ? home
          : { screen, id }
    case 'duplicates':
      if (first === 'log' && second !== undefined && ID.test(second)) return { screen, logId: second }
      return first === undefined ? { screen, logId: null } : home
    case 'activity':
      if (first === 'entry' && second !== undefined && ENTRY.test(second))
        return { screen, entry: Number(second), about: null }
      if (first === 'about' && second !== undefined && ID.test(second))
        return { screen, entry: null, about: second }
      return first === undefined ? { screen, entry: null, about: null } : home
    case 'view':
    case 'history':
    case 'hand-over':
    case 'person':
    case 'review-incident':
    case 'coding':
      return id === null || second !== undefined ? home : { screen, id }
    case undefined:
    default:
      return home
  }
}
