/** What a person types into the form of one made-up incident. Everything is invented. */
export interface StoryIncident {
  readonly title: string
  readonly summary: string
  readonly assessment: string
  readonly date: string
  readonly dateInWords: string
  readonly dateBasis: string
  readonly place: string
  readonly coordinates: string
  /** Label of the statement's category, and why its words fit. */
  readonly category: string
  readonly rationale: string
  readonly source: {
    readonly title: string
    readonly publisher: string
    readonly link: string
    readonly states: string
    readonly pinpoint: string
  }
  readonly killed: { readonly min: string; readonly max: string; readonly asOf: string } | null
  readonly denial: { readonly by: string; readonly date: string; readonly words: string } | null
}
