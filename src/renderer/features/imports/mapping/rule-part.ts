import type { FieldRule } from '#shared/domain/import-profile/schema.ts'

/** As what a rule of several columns reads one of them; null for the one that it is about. */
export type RulePart =
  | 'endColumn'
  | 'exactness'
  | 'monthColumn'
  | 'latitude'
  | 'longitude'
  | 'position'
  | 'uncertainty'
  | 'adminCode'
  | 'max'
  | 'best'
  | 'when'
  | 'unit'
  | 'titles'

export function rulePart(rule: FieldRule, column: string): RulePart | null {
  switch (rule.to) {
    case 'date':
      if (column === rule.column) return null
      if (column === rule.endColumn) return 'endColumn'
      return column === rule.precision?.column ? 'exactness' : 'monthColumn'
    case 'place':
      return placePart(rule, column)
    case 'casualties':
      if (column === rule.min || rule.min === null) return null
      return column === rule.max ? 'max' : 'best'
    case 'target':
    case 'category':
      return column === rule.when?.column && column !== rule.column ? 'when' : null
    case 'perpetrator':
      if (column === rule.column) return null
      return column === rule.unit ? 'unit' : 'when'
    case 'links':
      return rule.columns.includes(column) ? null : 'titles'
    default:
      return null
  }
}

function placePart(
  { position, uncertainty, forArea, adminCode }: Extract<FieldRule, { to: 'place' }>,
  column: string,
) {
  if (position?.in === 'two' && column === position.latitude) return 'latitude'
  if (position?.in === 'two' && column === position.longitude) return 'longitude'
  if (position !== null && position.in !== 'two' && column === position.column) return 'position'
  if (uncertainty !== null && uncertainty.by !== 'constant' && column === uncertainty.column)
    return 'uncertainty'
  if (column === forArea?.column) return 'uncertainty'
  return column === adminCode ? 'adminCode' : null
}
