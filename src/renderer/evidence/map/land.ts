import { merge, type Geometry, type Ring } from 'topojson-client'
import topology from 'world-atlas/countries-110m.json'

/*
 * Natural Earth, 1:110 million, public domain. It gives Crimea to Russia, following who controls it; under UN General
 * Assembly resolution 68/262 it is part of Ukraine, and is drawn so here.
 */

export interface Land {
  /** Outlines as [longitude, latitude], the inner ones holes of the outer. */
  readonly rings: readonly Ring[]
}

const ids = { ukraine: '804', russia: '643', antarctica: '010' } as const

const countries = topology.objects.countries.geometries as readonly Geometry[] // a file of a fixed version

/** One polygon of a country for each entry of its arcs; a country of one polygon has them a level higher. */
const polygonsOf = (country: Geometry): readonly Geometry[] =>
  country.type === 'MultiPolygon'
    ? country.arcs.map((arcs) => ({ type: 'Polygon', arcs: arcs as unknown[] })) // a polygon's list of rings
    : [country]

const ringsOf = (areas: readonly Geometry[]): readonly Ring[] => merge(topology, areas).coordinates.flat()

/** Crimea lies wholly in this box, and nothing else of Russia does. */
const isCrimea = (area: Geometry): boolean =>
  ringsOf([area]).every((ring) =>
    ring.every(
      ([longitude, latitude]) => longitude > 32 && longitude < 37 && latitude > 44 && latitude < 46.5,
    ),
  )

const withId = (id: string): readonly Geometry[] => countries.filter((country) => country.id === id)
const russia = withId(ids.russia).flatMap(polygonsOf)

export const ukraine: Land = { rings: ringsOf([...withId(ids.ukraine), ...russia.filter(isCrimea)]) }

const drawnApart: readonly string[] = [ids.ukraine, ids.russia, ids.antarctica]

/** Every other country by itself, so that borders show. */
export const otherCountries: readonly Land[] = [
  { rings: ringsOf(russia.filter((area) => !isCrimea(area))) },
  ...countries
    .filter(({ id }) => !drawnApart.includes(id ?? ''))
    .map((country) => ({ rings: ringsOf([country]) })),
]
