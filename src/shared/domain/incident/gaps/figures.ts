import type { CasualtyFigure } from '../../casualty/schema.ts'

type Figures = readonly CasualtyFigure[]

const blank = (text: string): boolean => text.trim() === ''

export const isFigureUnsourced = (figures: Figures): boolean =>
  figures.some(({ sourceIds }) => sourceIds.length === 0)

/** A figure without a date can be compared with no other. */
export const isAsOfUnknown = (figures: Figures): boolean =>
  figures.some(({ asOf }) => asOf.instant === null && asOf.sourceText === 'unknown')

/** Two figures for one harm are shown as one range, so the way they were combined has to be said. */
export const isCombinedWithoutRule = (figures: Figures): boolean =>
  figures.some(
    (figure) =>
      figure.ruleKind === 'none' &&
      blank(figure.rule) &&
      figures.some((other) => other !== figure && other.harm === figure.harm),
  )
