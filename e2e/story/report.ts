/** A published figure that belongs to no single incident. */
export interface StoryReport {
  readonly title: string
  readonly quote: string
  readonly asOf: string
  readonly scope: string
  readonly exclusions: string
  readonly figures: readonly { readonly harm: 'Killed' | 'Wounded'; readonly people: string }[]
}

export const inventedCount: StoryReport = {
  title: 'Invented count of Exampleville and around',
  quote: 'By the end of March we counted 40 killed and 95 wounded, Sampletown not included. (Made up.)',
  asOf: 'by the end of March',
  scope: 'Exampleville and around',
  exclusions: 'Sampletown',
  figures: [
    { harm: 'Killed', people: '40' },
    { harm: 'Wounded', people: '95' },
  ],
}
