import fc from 'fast-check'
import { attackMethod, type Attack } from '../attack/schema.ts'
import {
  bucketNames,
  figureRule,
  harm,
  population,
  type Buckets,
  type CasualtyFigure,
} from '../casualty/schema.ts'
import type { IncidentDate } from '../date/schema.ts'
import { side, type AllegedPerpetrator } from '../perpetrator/schema.ts'
import { areaControl, publicationPrecision, type Place } from '../place/schema.ts'
import { civilianUseIndicator, infrastructureSubtype, targetType, type Target } from '../target/schema.ts'
import {
  confidence,
  entries,
  entryId,
  instant,
  language,
  longWords,
  orNull,
  people,
  some,
  someWords,
  sourceIds,
  words,
  yesNoUnknown,
} from './basics.fixture.ts'
import { edtf, timeWindow } from './dates.fixture.ts'

export const incidentDate: fc.Arbitrary<IncidentDate> = fc.record({
  edtf,
  basis: words,
  window: orNull(timeWindow),
})

/** Seven decimals, as far as a form shows them: a centimetre. */
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e7, max: limit * 1e7 }).map((n) => (n === 0 ? 0 : n / 1e7))
export const position = fc.record({ latitude: degrees(90), longitude: degrees(180) })

export const place: fc.Arbitrary<Place> = fc.record({
  name: words,
  language,
  position: orNull(position),
  uncertaintyMeters: orNull(
    fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0.001, max: 2_000_000, noNaN: true })),
  ),
  verbatim: words.map((text) => text.trim()),
  publicationPrecision: fc.constantFrom(...publicationPrecision.options),
  area: orNull(fc.array(position, { minLength: 3, maxLength: 6 })),
  adminCode: words.map((text) => text.trim()),
  control: fc.record({
    by: fc.constantFrom(...areaControl.shape.by.options),
    basis: words,
    sourceIds: some(sourceIds),
  }),
})

const range = fc.tuple(people, people).map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]))

export const attack: fc.Arbitrary<Attack> = fc
  .record({
    method: fc.constantFrom(...attackMethod.options),
    weapon: words,
    weaponBasis: longWords,
    range,
    direction: words,
    repeatStrike: yesNoUnknown,
  })
  .map(({ range: [least = null, most = null], ...rest }) => ({
    ...rest,
    impactsMin: least,
    impactsMax: most,
  }))

export const target: fc.Arbitrary<Target> = fc
  .record({
    id: entryId,
    kind: fc.oneof(
      fc.record({
        type: fc.constant('infrastructure' as const),
        subtype: fc.constantFrom(...infrastructureSubtype.options),
      }),
      fc.record({
        type: fc.constantFrom(...targetType.options.filter((type) => type !== 'infrastructure')),
        subtype: fc.constant('none' as const),
      }),
    ),
    name: words,
    functionAtTheTime: words,
    occupied: yesNoUnknown,
    emblem: yesNoUnknown,
    civilianUse: some(civilianUseIndicator.options, 8),
    militaryUse: yesNoUnknown.chain((alleged) =>
      fc.record({
        alleged: fc.constant(alleged),
        claimedBy: alleged === 'yes' ? someWords : words,
        note: longWords,
        sourceIds: some(sourceIds),
      }),
    ),
    nearestObjective: words,
    distanceMeters: orNull(fc.integer({ min: 0, max: 100_000 })),
    warning: yesNoUnknown,
    warningNote: words,
    damage: orNull(fc.integer({ min: 0, max: 4 })),
    sourceIds: some(sourceIds),
    note: longWords,
  })
  .map(({ kind, ...rest }) => ({ ...rest, ...kind }))

const buckets: fc.Arbitrary<Buckets> = fc.record(
  Object.fromEntries(bucketNames.map((name) => [name, people])) as Record<keyof Buckets, typeof people>, // one for each name
)

export const figure: fc.Arbitrary<CasualtyFigure> = fc
  .record({
    id: entryId,
    harm: fc.constantFrom(...harm.options),
    population: fc.constantFrom(...population.options),
    range,
    best: people,
    confirmed: people,
    buckets,
    asOf: fc.oneof(
      fc.record({
        sourceText: fc.oneof(fc.constant('unknown'), someWords),
        instant: orNull(instant),
      }),
      fc.record({ sourceText: fc.constant(''), instant }),
    ),
    scope: words,
    exclusions: words,
    how: fc.constantFrom(...figureRule.options).chain((ruleKind) =>
      fc.record({
        ruleKind: fc.constant(ruleKind),
        rule: ruleKind === 'none' || ruleKind === 'range' ? longWords : someWords,
      }),
    ),
    sourceIds: some(sourceIds),
    overlapsWith: fc.constant<string[]>([]),
  })
  .map(({ range: [least = null, most = null], how, ...rest }) => ({ ...rest, ...how, min: least, max: most }))

/** Figures of one record: each may overlap with any that stands before it, so that no circle closes. */
export const figures = (max = 3): fc.Arbitrary<CasualtyFigure[]> =>
  fc.tuple(entries(figure, max), fc.infiniteStream(fc.boolean())).map(([list, coins]) =>
    list.map((one, index) => ({
      ...one,
      overlapsWith: list.slice(0, index).flatMap(({ id }) => (coins.next().value ? [id] : [])),
    })),
  )

export const perpetrator: fc.Arbitrary<AllegedPerpetrator> = fc.record({
  id: entryId,
  side: fc.constantFrom(...side.options),
  unit: words,
  basis: longWords,
  confidence,
  sourceIds: some(sourceIds),
})
