import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { keptBody } from '../../../form/kept-body.ts'
import type { FormOf } from '../../../form/use-record-form.ts'
import { checkMapping, formOf, mappingField, mappingForm, type MappingForm } from '../mapping/mapping-form.ts'

const empty: ImportProfileBody = {
  title: '',
  note: '',
  log: { name: '', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: [],
  blanks: [],
  fields: [],
}

/** The form of a profile; one that is new begins with the rules that it is a copy of. */
export function importProfileForm(copied: ImportProfileBody | null): FormOf<'import-profile', MappingForm> {
  const blank = () => formOf(copied ?? empty)
  return {
    kind: 'import-profile',
    blank,
    fromRecord: ({ body }) => formOf(body),
    fromDraft: (kept) => keptBody(mappingForm, blank(), kept),
    check: checkMapping,
    fieldOf: (form, path) => mappingField(form, path),
    route: (id) => ({ screen: 'import-profile', id, copyOf: null }),
  }
}
