import { publicationPrecision, type Place, type PublicationPrecision } from '../../../domain/place/schema.ts'
import { keep, list, maybe, parts, shaped, text, type Treat } from '../plan.ts'

/** Of the two, the one that gives less. */
export const coarser = (a: PublicationPrecision, b: PublicationPrecision): PublicationPrecision =>
  publicationPrecision.options.findLast((precision) => precision === a || precision === b) ?? 'withheld'

const precision: Treat<PublicationPrecision> = (value, { scope }) => coarser(value, scope.rules.coordinates)
const position = parts<NonNullable<Place['position']>>({ latitude: keep, longitude: keep })

/** Only the precision is changed here: what it lets through is worked out where a place is published. */
export const place = parts<Place>({
  name: text,
  language: shaped,
  position: maybe(position),
  uncertaintyMeters: keep,
  verbatim: (value, at) => at.scope.nameless(value, at.field),
  publicationPrecision: precision,
  area: maybe(list(position)),
  adminCode: text,
  control: parts<Place['control']>({ by: keep, basis: text, sourceIds: list(shaped) }),
})
