import { builtInProfiles, isBuiltInProfile } from '#shared/domain/export-profile/built-in.ts'
import { newExportProfile } from '#shared/domain/export-profile/defaults.ts'
import {
  exportProfileBody,
  type ExportProfileBody,
  type ProfileRules,
} from '#shared/domain/export-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { bodyField, checkBody } from '../../form/check-body.ts'
import { keptBody } from '../../form/kept-body.ts'
import type { FormOf } from '../../form/use-record-form.ts'

export type ProfileForm = FormOf<'export-profile', ExportProfileBody>

/** The form of a profile; one that is new begins with the rules that it is a copy of. */
export function profileForm(copied: ProfileRules | null): ProfileForm {
  const blank = (): ExportProfileBody => ({
    ...newExportProfile(),
    ...(copied !== null && { rules: copied }),
  })
  return {
    kind: 'export-profile',
    blank,
    fromRecord: ({ body }) => body,
    fromDraft: (kept) => keptBody(exportProfileBody, blank(), kept),
    check: (form) => checkBody(exportProfileBody, form),
    fieldOf: bodyField,
    route: (id) => ({ screen: 'export-profile', id, copyOf: null }),
  }
}

/** The rules of the built-in profile of that name, or of that record; null where there is none. */
export function rulesToCopy(
  copyOf: string,
  own: readonly Pick<StoredRecord<'export-profile'>, 'id' | 'body'>[],
): ProfileRules | null {
  if (isBuiltInProfile(copyOf)) return builtInProfiles[copyOf].rules
  return own.find(({ id }) => id === copyOf)?.body.rules ?? null
}
