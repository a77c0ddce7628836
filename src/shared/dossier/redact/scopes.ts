import type { IncidentPerson } from '../../domain/person/schema.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import { withoutCoordinates } from './coordinates-in.ts'
import { findNames, withoutNames } from './names/find-names.ts'
import { knownNames, type KnownNames, type Protected } from './names/known-names.ts'
import { unescaped } from './names/unescaped.ts'
import type { Notes } from './notes.ts'
import type { RedactionOrder } from './order.ts'
import type { Scope } from './scope.ts'
import type { Known } from './who.ts'

export interface Shared {
  readonly order: RedactionOrder
  readonly known: ReadonlyMap<string, Known>
  readonly names: KnownNames
  readonly notes: Notes
  readonly analystId: (id: string) => string
  readonly isIn: (incidentId: string) => boolean
}

export interface About {
  readonly reference: string
  readonly isCoarse: boolean
  /** Whom the record links: one word of their names tells of them here. */
  readonly linked: readonly string[]
}

/** Longest texts that schemas allow: what grows by a replacement is cut where its field ends. */
const LENGTHS = [10, 40, 60, 100, 120, 200, 300, 500, 1_000, 2_000, 5_000, 20_000, 100_000]

/** What the treatments of one record ask. */
export function scopeOf(shared: Shared, { reference, isCoarse, linked }: About): Scope {
  const { order, known, names, notes, analystId, isIn } = shared
  const meant = linked.flatMap((id): Protected[] => {
    const one = known.get(id)?.protectedAs
    return one ? [one] : []
  })
  const alone = meant.length === 0 ? undefined : knownNames(meant)
  // What the escapes of a link hide is looked for as well; the text is told without them then.
  const namelessOf = (text: string): { readonly nameless: string; readonly named: boolean } => {
    const hits = findNames(text, names, alone)
    const nameless = withoutNames(text, hits)
    const plain = unescaped(nameless)
    const hidden = plain === nameless ? [] : findNames(plain, names, alone)
    return hidden.length > 0
      ? { nameless: withoutNames(plain, hidden), named: true }
      : { nameless, named: hits.length > 0 }
  }
  const without = (
    text: string,
  ): { readonly told: string; readonly named: boolean; readonly placed: boolean } => {
    const { nameless, named } = namelessOf(text)
    const told = isCoarse ? withoutCoordinates(nameless) : nameless
    if (!isCoarse || told !== nameless) return { told, named, placed: told !== nameless }
    const plain = withoutCoordinates(unescaped(nameless))
    const placed = plain !== unescaped(nameless)
    return { told: placed ? plain : told, named, placed }
  }
  return {
    rules: order.profile.rules,
    reference,
    isCoarse,
    isIn,
    analystId,
    leftOut: (rule) => notes.leftOut(rule),
    withoutNames(text, field) {
      const { told, named, placed } = without(text)
      if (named) notes.taken(reference, field, 'names')
      if (placed) notes.taken(reference, field, 'coordinates')
      return cut(told, text)
    },
    nameless(text, field) {
      const { nameless, named } = namelessOf(text)
      if (named) notes.taken(reference, field, 'names')
      return cut(nameless, text)
    },
    tells(text, field) {
      const { named, placed } = without(text)
      const tells = named || placed
      if (tells) notes.taken(reference, field, 'linkTells')
      return tells
    },
    persons: (persons, told) => personsIn(persons, told, shared),
  }
}

const cut = (told: string, text: string): string =>
  told.length <= text.length
    ? told
    : told
        .slice(
          0,
          LENGTHS.find((length) => length >= text.length),
        )
        .toWellFormed()

/** By code name. In a list of fresh ones the order is theirs, for the order of entry would tell who is who. */
function personsIn(
  persons: readonly IncidentPerson[],
  told: (note: string) => string,
  { order, known, notes }: Shared,
): IncidentPerson[] {
  const { identities, personDetails } = order.profile.rules
  if (identities === 'none') {
    if (persons.length > 0) notes.leftOut('identities')
    return []
  }
  const listed = persons.flatMap(({ personId, codeName, role, note }): IncidentPerson[] => {
    const one = known.get(personId)
    // Of somebody who is not on record nothing can be known but the code name, which is the workspace's own.
    if (one === undefined)
      return identities === 'fresh-code-names' ? [] : [{ personId, codeName, role, note: told(note) }]
    if (!personDetails && note !== '') notes.leftOut('personDetails')
    return [{ personId: one.id, codeName: one.codeName, role, note: one.hasDetails ? told(note) : '' }]
  })
  return identities === 'fresh-code-names'
    ? listed.toSorted((a, b) => byCodeUnit(a.codeName, b.codeName))
    : listed
}
