import { listIn, type OldBody, type UpConversion } from '../record/old-body.ts'

/** A figure of version 1: the kind of rule was not asked for, and an as-of could be left blank; blank meant unknown. */
export function figureFrom1(figure: OldBody): OldBody {
  const asOf = figure['asOf'] as { readonly sourceText: string; readonly instant: string | null } // version 1 always has it
  const blank = asOf.sourceText.trim() === '' && asOf.instant === null
  return {
    ...figure,
    asOf: blank ? { ...asOf, sourceText: 'unknown' } : asOf,
    ruleKind: String(figure['rule']).trim() === '' ? 'none' : 'team-decision',
  }
}

/**
 * Figures of one record. Version 1 let a pair say its overlap from both sides, or name a figure that was taken out:
 * only what is said first, of a figure that is there, stays.
 */
export function figuresFrom1(figures: readonly OldBody[]): readonly OldBody[] {
  const order = figures.map(({ id }) => id)
  return figures.map((figure, index) => {
    const named = Array.isArray(figure['overlapsWith']) ? figure['overlapsWith'] : []
    const saidLater = figures
      .slice(index + 1)
      .filter((later) => Array.isArray(later['overlapsWith']) && later['overlapsWith'].includes(figure['id']))
      .map(({ id }) => id)
    const overlapsWith = [...new Set([...named, ...saidLater])].filter((id) => order.indexOf(id) > index)
    return figureFrom1({ ...figure, overlapsWith })
  })
}

/** 1 to 2: the figures. */
export const statisticalReportFrom: UpConversion = {
  1: (body) => ({ ...body, figures: figuresFrom1(listIn(body, 'figures')) }),
}
