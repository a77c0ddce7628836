import { parseTemplate, templateColumns } from '../../domain/import-profile/template.ts'
import type { FieldRule } from '../../domain/import-profile/schema.ts'

const inTemplate = (template: string): string[] => {
  const parsed = parseTemplate(template)
  return parsed.ok ? templateColumns(parsed.value) : []
}

/** The columns that a rule reads, in order, each once. */
export function ruleColumns(rule: FieldRule): string[] {
  return [...new Set(read(rule).filter((column) => column !== null))]
}

function read(rule: FieldRule): (string | null)[] {
  switch (rule.to) {
    case 'key':
    case 'media':
      return rule.columns
    case 'title':
    case 'summary':
      return inTemplate(rule.template)
    case 'date':
      return [rule.column, rule.endColumn, rule.precision?.column ?? null, rule.month?.column ?? null]
    case 'place': {
      const { position, uncertainty } = rule
      const where =
        position === null
          ? []
          : position.in === 'two'
            ? [position.latitude, position.longitude]
            : [position.column]
      const how = uncertainty === null || uncertainty.by === 'constant' ? [] : [uncertainty.column]
      return [...inTemplate(rule.name), ...where, ...how, rule.forArea?.column ?? null, rule.adminCode]
    }
    case 'casualties':
      return [rule.min, rule.max, rule.best]
    case 'target':
      return [rule.when?.column ?? null, rule.column, ...inTemplate(rule.name)]
    case 'category':
      return [rule.when?.column ?? null, rule.column]
    case 'perpetrator':
      return [rule.column, rule.unit]
    case 'links':
      return [...rule.columns, rule.titles]
    case 'method':
    case 'weapon':
    case 'source':
    case 'check':
      return [rule.column]
  }
}
