import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { mapRows } from '#shared/mapping/map-rows.ts'
import { MediaNames } from '../bundle/media-names.ts'
import { withMissingMedia } from '../bundle/missing-media.ts'
import type { ReadLog } from './read-log.ts'

/** What a profile makes of the rows, with the media that did not come told. Made lazily. */
export const mappedRows = (
  { table, media }: Pick<ReadLog, 'table' | 'media'>,
  profile: ImportProfileBody,
): Iterable<MappedRow> => withMissingMedia(mapRows(table, profile), profile, new MediaNames(media))
