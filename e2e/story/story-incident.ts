import type { StoryArticle, StoryFigure, StoryPerson, StorySource, StoryStep } from './story-material.ts'

/** What a person types into the form of one made-up incident. Everything is invented. */
export interface StoryIncident {
  readonly title: string
  readonly summary: string
  readonly assessment: string
  readonly date: string
  readonly dateInWords: string
  readonly dateBasis: string
  readonly window?: { readonly start: string; readonly end: string; readonly zone: string }
  readonly place: string
  readonly coordinates: string
  readonly uncertainty?: string
  readonly control?: { readonly by: string; readonly basis: string }
  /** Label of the statement's category, and why its words fit. */
  readonly category: string
  readonly rationale: string
  readonly sources: readonly StorySource[]
  readonly attack?: StoryAttack
  readonly target?: StoryTarget
  readonly perpetrator?: { readonly side: string; readonly unit: string; readonly basis: string }
  readonly figures: readonly StoryFigure[]
  readonly denials: readonly StoryDenial[]
  /** Who looked for a denial and where. */
  readonly denialSearch?: string
  readonly person?: StoryPerson
  /** A thing that is recorded already, and what it shows. */
  readonly thing?: { readonly name: string; readonly shows: string }
  /** Words that find another incident, how this one stands to it, and why. */
  readonly relation?: { readonly to: string; readonly type: string; readonly note: string }
  readonly verification?: string
  /** Handed in for review once it is logged. */
  readonly submitted?: true
  readonly steps?: readonly StoryStep[]
  readonly articles?: readonly StoryArticle[]
}

export interface StoryAttack {
  readonly method: string
  readonly weapon: string
  readonly basis: string
  readonly impacts: readonly [min: string, max: string]
  readonly repeatStrike: Answer
}

export type Answer = 'Yes' | 'No' | 'Not known'

export interface StoryTarget {
  readonly kind: string
  /** Of what, where it is infrastructure. */
  readonly of?: string
  readonly name: string
  readonly use: string
  readonly damage: string
  readonly occupied: Answer
  readonly emblem: Answer
  readonly civilianUse: readonly string[]
  readonly objective?: { readonly what: string; readonly metres: string }
  /** Alleged military use: who says so, and what exactly. */
  readonly militaryUse?: { readonly by: string; readonly note: string }
}

export interface StoryDenial {
  readonly by: string
  readonly role?: string
  readonly date: string
  readonly kind: string
  readonly words: string
  /** Of the words, where it is not English. */
  readonly language?: string
  readonly covers?: string
  readonly rebuttal?: string
}
