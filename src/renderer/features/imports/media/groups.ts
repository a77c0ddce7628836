import { kilometersBetween } from '#shared/domain/duplicate/kilometers.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NotedByPhone } from '#shared/ipc/media.ts'
import { cameraTime } from '../../../evidence/camera-day.ts'

/** A file that came in, and what it says of itself, or what its phone noted beside it. */
export interface TakenFile {
  readonly record: StoredRecord<'evidence'>
  /** `2022-03-16`; null where it does not say. */
  readonly day: string | null
  readonly position: Position | null
}

export interface MediaGroup {
  readonly day: string | null
  readonly position: Position | null
  readonly files: readonly TakenFile[]
}

const nearKilometers = 0.2

export function takenFile(record: StoredRecord<'evidence'>, noted: NotedByPhone | undefined): TakenFile {
  const { metadata } = record.body
  return {
    record,
    day: cameraTime(metadata?.takenAt ?? '')?.day ?? null,
    position: metadata?.position ?? noted?.position ?? null,
  }
}

/** Files of one day and one place together, in the order of the days; those that say neither come last. */
export function byPlaceAndDay(files: readonly TakenFile[]): readonly MediaGroup[] {
  const groups = [...Map.groupBy(files, ({ day }) => day)].flatMap(([, ofDay]) => byPlace(ofDay))
  return groups.toSorted(
    (a, b) =>
      Number(a.day === null) - Number(b.day === null) ||
      (a.day ?? '').localeCompare(b.day ?? '') ||
      Number(a.position === null) - Number(b.position === null),
  )
}

/** Of one day. */
function byPlace(files: readonly TakenFile[]): readonly MediaGroup[] {
  const groups: { day: string | null; position: Position | null; files: TakenFile[] }[] = []
  for (const file of files) {
    const group = groups.find(({ position }) => isNear(position, file.position))
    if (group === undefined) groups.push({ day: file.day, position: file.position, files: [file] })
    else group.files.push(file)
  }
  return groups
}

const isNear = (a: Position | null, b: Position | null): boolean =>
  a === null || b === null ? a === b : kilometersBetween(a, b) <= nearKilometers
