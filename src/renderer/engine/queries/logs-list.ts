import type { Query } from './query.ts'

/** Imports of logs, the newest first. Their bodies name every row, and stay here. */
export const logsList: Query<'logs.list'> = {
  run: ({ projection }) =>
    projection
      .small('log-import')
      .map(({ id, reference, createdAt, createdBy, body }) => ({
        id,
        reference,
        createdAt,
        createdBy,
        title: body.title,
        logName: body.profile.log.name,
        fileName: body.file.name,
        profileTitle: body.profile.title,
        counts: body.counts,
        isUndone: body.undone !== null,
      }))
      .toReversed(),
  affectedBy: ({ kinds }) => kinds.has('log-import'),
}
