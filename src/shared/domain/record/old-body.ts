/** A body in an earlier format: plain JSON of which only the version says what it holds. */
export type OldBody = Readonly<Record<string, unknown>>

/** Steps by the version that they start from; each gives the body of the next. */
export type UpConversion = Readonly<Record<number, (body: OldBody) => OldBody>>

/** A list of such objects inside a body; anything else counts as empty. */
export const listIn = (body: OldBody, name: string): readonly OldBody[] => {
  const list = body[name]
  return Array.isArray(list) ? (list as readonly OldBody[]) : [] // lists of our bodies hold objects
}
