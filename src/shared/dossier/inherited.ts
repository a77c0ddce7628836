import type { WithheldItem } from './schema.ts'
import type { HeldBack } from './schema/links.ts'

/** What a workspace knows of its imported records beyond their bodies: it was told with them, and is told on. */
export interface Inherited {
  /** References of records that are named and were not among those that came, by id. */
  readonly elsewhere: ReadonlyMap<
    string,
    { readonly reference: string | null; readonly heldBack: HeldBack | null }
  >
  /**
   * What was withheld of records that still stand as they came, by their id, and of those that never came; by the id of the
   * case what is known by its reference alone. The references are those that it came with.
   */
  readonly withheld: ReadonlyMap<string, readonly WithheldItem[]>
  /** Names of those who worked elsewhere and stand in no list, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Those whose custody events say where an item stands here; null where all of them do. */
  readonly ownAgents: ReadonlySet<string> | null
}

export const nothingInherited: Inherited = {
  elsewhere: new Map(),
  withheld: new Map(),
  names: new Map(),
  ownAgents: null,
}
