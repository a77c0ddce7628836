import type { NotedByPhone } from '#shared/ipc/media.ts'
import { navigate } from './navigation.ts'
import { newId } from './new-id.ts'

/* In memory alone, and gone at lock: an address is kept by browsers, and what a phone noted is a claim that nobody took over. */

const evidenceOf = new Map<string, readonly string[]>()
const notes = new Map<string, NotedByPhone>()

/** Opens the form of a new incident with these items linked. */
export function beginIncidentWith(evidenceIds: readonly string[]): void {
  const id = newId()
  evidenceOf.set(id, evidenceIds)
  navigate({ screen: 'incident', id, fresh: true })
}

/** The items with which an incident was begun. */
export const begunWith = (incidentId: string): readonly string[] => evidenceOf.get(incidentId) ?? []

export const rememberNoted = (evidenceId: string, noted: NotedByPhone): void =>
  void notes.set(evidenceId, noted)

/** What the phone noted beside an item that came with a proof. */
export const notedOf = (evidenceId: string): NotedByPhone | undefined => notes.get(evidenceId)
