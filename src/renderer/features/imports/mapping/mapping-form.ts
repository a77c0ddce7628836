import { z } from 'zod'
import { fieldRule, importProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { FieldRule, ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { FieldIssue } from '../../../form/issues-to-show.ts'
import { newId } from '../../../platform/new-id.ts'

/** One rule under an id of its own, by which it stays the same rule while others come and go. */
export type RuleEntry = { readonly id: string; readonly rule: FieldRule }

/** A profile as it is written: half of it may be missing. */
export type MappingForm = Omit<ImportProfileBody, 'fields'> & { rules: RuleEntry[] }

/** The shape of a kept draft. */
export const mappingForm: z.ZodType<MappingForm> = importProfileBody.omit({ fields: true }).extend({
  rules: z.array(z.strictObject({ id: z.string(), rule: fieldRule })),
})

export const formOf = ({ fields, ...rest }: ImportProfileBody): MappingForm => ({
  ...rest,
  rules: fields.map((rule) => ({ id: newId(), rule })),
})

export const profileOf = ({ rules, ...rest }: MappingForm): ImportProfileBody => ({
  ...rest,
  fields: rules.map(({ rule }) => rule),
})

/** The form's field for a path in a profile: `rules.<id>.column` for `fields.3.column`. */
export function mappingField({ rules }: MappingForm, path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path.map(String)
  const entry = list === 'fields' && index !== undefined ? rules[Number(index)] : undefined
  if (list !== 'fields') return path.map(String).join('.')
  return entry === undefined ? 'rules' : ['rules', entry.id, ...rest].join('.')
}

/** What is wrong with it, and the profile when nothing is. */
export function checkMapping(form: MappingForm): {
  readonly issues: readonly FieldIssue[]
  readonly body: ImportProfileBody | null
} {
  const { error, data } = importProfileBody.safeParse(profileOf(form))
  const issues = (error?.issues ?? []).map(({ path, message }) => ({
    field: mappingField(form, path),
    key: message,
  }))
  return { issues, body: data ?? null }
}

/** What of it can be tried out: rules that are whole; null where none is. What is said of the log can wait. */
export function triable(form: MappingForm): ImportProfileBody | null {
  const whole = form.rules.filter(({ rule }) => fieldRule.safeParse(rule).success)
  const named = {
    ...form,
    title: form.title.trim() || '…',
    log: { ...form.log, name: form.log.name.trim() || '…' },
  }
  return checkMapping({ ...named, rules: whole }).body
}

export const sameMapping = (a: MappingForm, b: ImportProfileBody): boolean =>
  JSON.stringify(profileOf(a)) === JSON.stringify(b)
