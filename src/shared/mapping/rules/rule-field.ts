import type { FieldRule } from '../../domain/import-profile/schema.ts'
import type { MadeIncident } from '../mapped-row.ts'

/** What a rule makes: a field of the incident or files beside it; null where it is nothing that is kept in one. */
export const fieldOfRule: Readonly<Record<FieldRule['to'], keyof MadeIncident | 'media' | null>> = {
  key: null,
  title: 'title',
  summary: 'summary',
  date: 'dates',
  place: 'places',
  casualties: 'casualties',
  method: 'attack',
  weapon: 'attack',
  target: 'targets',
  category: 'categories',
  perpetrator: 'allegedPerpetrators',
  links: 'sources',
  source: 'sources',
  media: 'media',
  check: null,
}
