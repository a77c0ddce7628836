import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NotedByPhone } from '#shared/ipc/media.ts'
import { cameraTime } from '../../../evidence/camera-day.ts'
import type { IncidentForm } from '../model/incident-form.ts'

type Item = StoredRecord<'evidence'>

/** A place that a linked file brings: of its own metadata, or what a phone noted beside it. Nobody checked either. */
export interface OfferedPlace {
  readonly item: Item
  readonly position: Position
  readonly from: 'metadata' | 'phone'
  /** Metres, as the phone says. */
  readonly accuracy: number | null
  readonly metadata: EmbeddedMetadata | null
}

/** A day by a camera's clock. */
export interface OfferedDay {
  readonly item: Item
  readonly day: string
  readonly clock: string
  /** As the file has it; '' where it does not say on what zone the clock was. */
  readonly offset: string
}

const most = 20

/** What the linked files say of where they were taken, each place once, without those that the form has. */
export function offeredPlaces(
  { places }: Pick<IncidentForm, 'places'>,
  items: readonly Item[],
  notedOf: (id: string) => NotedByPhone | undefined,
): readonly OfferedPlace[] {
  const known = new Set(places.flatMap(({ position }) => (position === null ? [] : [keyOf(position)])))
  return items
    .flatMap((item): readonly OfferedPlace[] => {
      const { metadata } = item.body
      const noted = notedOf(item.id)
      return [
        ...(metadata?.position
          ? [{ item, position: metadata.position, from: 'metadata', accuracy: null, metadata } as const]
          : []),
        ...(noted?.position
          ? [
              {
                item,
                position: noted.position,
                from: 'phone',
                accuracy: noted.accuracy,
                metadata: null,
              } as const,
            ]
          : []),
      ]
    })
    .filter(({ position }) => isNew(known, keyOf(position)))
    .slice(0, most)
}

/** The days on which the linked files were taken by their cameras' clocks, each once, without those that the form has. */
export function offeredDays(
  { dates }: Pick<IncidentForm, 'dates'>,
  items: readonly Item[],
): readonly OfferedDay[] {
  const known = new Set(dates.map(({ date }) => date.text.trim()))
  return items
    .flatMap((item): readonly OfferedDay[] => {
      const time = cameraTime(item.body.metadata?.takenAt ?? '')
      return time === null ? [] : [{ item, ...time, offset: item.body.metadata?.offset ?? '' }]
    })
    .filter(({ day }) => isNew(known, day))
    .slice(0, most)
}

/** To about ten centimetres. */
const keyOf = ({ latitude, longitude }: Position): string => `${latitude.toFixed(6)} ${longitude.toFixed(6)}`

function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false
  known.add(key)
  return true
}
