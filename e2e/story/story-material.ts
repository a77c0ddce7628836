/** A source with what it states about the incident. */
export interface StorySource {
  readonly title: string
  readonly publisher: string
  readonly link: string
  /** Written down with an earlier incident: chosen, not typed again. */
  readonly known?: true
  readonly type?: string
  /** Sources of one name here repeat one origin. */
  readonly origin?: string
  /** Letter of the reliability, and why. */
  readonly grade?: readonly [letter: string, why: string]
  readonly stance?: 'contradicts'
  readonly states: string
  readonly pinpoint: string
  readonly quote?: { readonly words: string; readonly language: string }
  readonly translation?: { readonly text: string; readonly by: string }
  /** Digit of the credibility, and why. */
  readonly credibility?: readonly [digit: string, why: string]
}

export interface StoryFigure {
  readonly harm: 'Killed' | 'Wounded'
  readonly min: string
  readonly max: string
  readonly asOf: string
  /** Titles of the sources that give it. */
  readonly sources: readonly string[]
  readonly instant?: string
  readonly scope?: string
  readonly buckets?: Readonly<Record<string, string>>
  readonly rule?: { readonly kind: string; readonly words: string }
  /** May count the same people as the figures before it. */
  readonly overlaps?: true
}

export interface StoryPerson {
  readonly codeName: string
  readonly note: string
  readonly name: string
  readonly ageBand: string
  readonly sex: string
  readonly risk: string
  readonly consent: { readonly on: string; readonly scopes: readonly string[]; readonly note: string }
  readonly account: { readonly to: string; readonly on: string; readonly note: string }
}

export interface StoryStep {
  readonly leg: 'Source analysis' | 'Technical analysis' | 'Content analysis'
  readonly method: string
  readonly tool: string
  readonly result: 'Supports' | 'Contradicts' | 'Inconclusive'
  readonly note: string
}

export interface StoryArticle {
  /** As it is cited. */
  readonly cited: string
  /** Material for and against an element, by the first words of each. */
  readonly elements: readonly {
    readonly element: string
    readonly supports?: string
    readonly contradicts?: string
    readonly note: string
  }[]
}
