/** Of which fields it may be told what is wrong: all after somebody tried to go on, before it those that were left. */
export interface FieldSeen {
  readonly saveTried: boolean
  readonly left: ReadonlySet<string>
}

export const unseen: FieldSeen = { saveTried: false, left: new Set() }

export const leave =
  (field: string) =>
  (seen: FieldSeen): FieldSeen =>
    seen.left.has(field) ? seen : { ...seen, left: new Set([...seen.left, field]) }

export const tryAll = (seen: FieldSeen): FieldSeen => ({ ...seen, saveTried: true })
