import { builtInProfiles } from './built-in.ts'
import type { ExportProfileBody } from './schema.ts'

/** A profile of one's own as it begins: lets out what the one for partners does, under no name yet. */
export const newExportProfile = (): ExportProfileBody => ({
  title: '',
  note: '',
  rules: builtInProfiles.partner.rules,
})
