import { about } from './about.ts'
import { activity } from './activity.ts'
import { analysts } from './analysts.ts'
import { attack } from './attack.ts'
import { caseParts } from './case-parts.ts'
import { backup } from './backup.ts'
import { bulk } from './bulk.ts'
import { cases } from './cases.ts'
import { claims } from './claims.ts'
import { commands } from './commands.ts'
import { custody } from './custody.ts'
import { duplicates } from './duplicates.ts'
import { facets } from './facets.ts'
import { evidence } from './evidence.ts'
import { exporting } from './exporting.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { form } from './form.ts'
import { filters } from './filters.ts'
import { finding } from './finding.ts'
import { forms } from './forms.ts'
import { grading } from './grading.ts'
import { groups } from './groups.ts'
import { handOver } from './hand-over.ts'
import { handOvers } from './hand-overs.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { importLog } from './import-log.ts'
import { importMedia } from './import-media.ts'
import { incident } from './incident.ts'
import { incidents } from './incidents.ts'
import { integrity } from './integrity.ts'
import { issues } from './issues.ts'
import { keys } from './keys.ts'
import { law } from './law.ts'
import { logImports } from './log-imports.ts'
import { map } from './map.ts'
import { mapFiles } from './map-files.ts'
import { mapping } from './mapping.ts'
import { objects } from './objects.ts'
import { people } from './people.ts'
import { overview } from './overview.ts'
import { persons } from './persons.ts'
import { places } from './places.ts'
import { profiles } from './profiles.ts'
import { preview } from './preview.ts'
import { recipients } from './recipients.ts'
import { review } from './review.ts'
import { reports } from './reports.ts'
import { selection } from './selection.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { table } from './table.ts'
import { start } from './start.ts'
import { statement } from './statement.ts'
import { terms } from './terms.ts'
import { timeline } from './timeline.ts'
import { ui } from './ui.ts'
import { unlock } from './unlock.ts'
import { values } from './values.ts'
import { verify } from './verify.ts'
import { when } from './when.ts'
import { views } from './views.ts'
import { where } from './where.ts'

/** All words of the app in English: one file for each place, so that a translation can follow it. */
export const en = {
  about,
  activity,
  analysts,
  attack,
  backup,
  caseParts,
  bulk,
  cases,
  claims,
  commands,
  custody,
  duplicates,
  evidence,
  exporting,
  fields,
  figures,
  form,
  facets,
  filters,
  finding,
  forms,
  grading,
  groups,
  handOver,
  handOvers,
  history,
  imports,
  importLog,
  importMedia,
  incident,
  incidents,
  integrity,
  issues,
  keys,
  law,
  logImports,
  map,
  mapFiles,
  mapping,
  objects,
  people,
  overview,
  persons,
  places,
  profiles,
  preview,
  recipients,
  review,
  reports,
  selection,
  shell,
  sources,
  table,
  start,
  statement,
  terms,
  timeline,
  ui,
  unlock,
  values,
  verify,
  when,
  views,
  where,
} as const
