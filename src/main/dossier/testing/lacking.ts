/** A name of a record's field beside the name that the dossier has for what it leads to. */
const asToldUnder: Readonly<Record<string, readonly string[]>> = {
  analystId: ['analyst'],
  evidenceId: ['evidence', 'id'],
  evidenceIds: ['evidence'],
  incidentId: ['incident'],
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * Places of a record that the dossier does not tell as they are. It may tell more: names beside ids, words beside
 * values, and the elements of an article that nothing was said of.
 */
export function lacking(record: unknown, told: unknown, at = ''): string[] {
  if (Array.isArray(record)) {
    if (!Array.isArray(told)) return [at]
    const inOrder = !at.endsWith('/elements')
    if (inOrder && told.length !== record.length) return [`${at}: ${told.length} of ${record.length}`]
    return record.flatMap((one: Fields, index) => {
      const match = inOrder
        ? (told[index] as unknown)
        : told.find((other: Fields) => other['element'] === one['element'])
      return lacking(one, match, `${at}/${index}`)
    })
  }
  if (isFields(record)) {
    if (!isFields(told)) return [at]
    return Object.entries(record).flatMap(([name, value]) => {
      const under = [name, ...(asToldUnder[name] ?? [])].find((one) => one in told)
      return under === undefined ? [`${at}/${name}`] : lacking(value, told[under], `${at}/${name}`)
    })
  }
  const value = isFields(told) ? told['id'] : told // a link tells the id with what it leads to
  return Object.is(record, value) ? [] : [`${at}: ${JSON.stringify(record)} is ${JSON.stringify(value)}`]
}
