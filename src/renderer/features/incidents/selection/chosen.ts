import type { ChosenIncidents, IncidentListFilter } from '../../../engine/queries.ts'

/** What was chosen in a list, made for asking about one incident after another. */
export type Chosen =
  | { readonly kind: 'these'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly of: IncidentListFilter; readonly except: ReadonlySet<string> }

export const chooseNothing: Chosen = { kind: 'these', ids: new Set() }

export const choosesNothing = (chosen: Chosen): boolean => chosen.kind === 'these' && chosen.ids.size === 0

/** Whether what was chosen can be told of each incident that such a list shows. All of another list cannot. */
export const tellsOf = (chosen: Chosen, filter: IncidentListFilter): boolean =>
  chosen.kind === 'these' || JSON.stringify(chosen.of) === JSON.stringify(filter)

/** Of an incident that a list shows which `chosen` tells of. */
export const isChosen = (chosen: Chosen, id: string): boolean =>
  chosen.kind === 'these' ? chosen.ids.has(id) : !chosen.except.has(id)

/** With these, whatever was chosen of them before. */
export const withChosen = (chosen: Chosen, ids: Iterable<string>): Chosen =>
  chosen.kind === 'these'
    ? { kind: 'these', ids: both(chosen.ids, ids) }
    : { ...chosen, except: lessThese(chosen.except, ids) }

export const withoutChosen = (chosen: Chosen, ids: Iterable<string>): Chosen =>
  chosen.kind === 'these'
    ? { kind: 'these', ids: lessThese(chosen.ids, ids) }
    : { ...chosen, except: both(chosen.except, ids) }

const both = (some: ReadonlySet<string>, others: Iterable<string>) => new Set([...some, ...others])

function lessThese(some: ReadonlySet<string>, others: Iterable<string>): ReadonlySet<string> {
  const left = new Set(some)
  for (const id of others) left.delete(id)
  return left
}

export const toggleChosen = (chosen: Chosen, id: string): Chosen =>
  isChosen(chosen, id) ? withoutChosen(chosen, [id]) : withChosen(chosen, [id])

/** As the engine is asked about it. */
export const askedOf = (chosen: Chosen): ChosenIncidents =>
  chosen.kind === 'these'
    ? { kind: 'these', ids: [...chosen.ids] }
    : { kind: 'all', of: chosen.of, except: [...chosen.except] }
