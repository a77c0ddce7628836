import { merge, type Geometry } from 'topojson-client'

/** Corners as [longitude, latitude], WGS 84. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[]

export interface Land {
  /** In English, as Natural Earth has it. */
  readonly name: string
  /** Of each piece the outline, and then its holes. */
  readonly polygons: readonly (readonly Ring[])[]
  /** All outlines, the inner ones holes of the outer. */
  readonly rings: readonly Ring[]
}

/** Countries as Natural Earth draws them (public domain), as TopoJSON with ISO 3166-1 numbers for ids. */
export interface Topology {
  readonly objects: { readonly countries: { readonly geometries: readonly unknown[] } }
}

const ids = { ukraine: '804', russia: '643', antarctica: '010' } as const

/**
 * Ukraine, and every other country by itself but Antarctica, so that borders show. Natural Earth gives Crimea to Russia,
 * following who controls it; under UN General Assembly resolution 68/262 it is part of Ukraine, and is drawn so here.
 */
export function countriesOf(topology: Topology): {
  readonly ukraine: Land
  readonly others: readonly Land[]
} {
  const countries = topology.objects.countries.geometries as readonly Geometry[] // a file of a fixed version
  const joined = (areas: readonly Geometry[]): Land => {
    const polygons = merge(topology, areas).coordinates
    return { name: areas[0]?.properties?.name ?? '', polygons, rings: polygons.flat() }
  }
  const withId = (id: string): readonly Geometry[] => countries.filter((country) => country.id === id)
  const russia = withId(ids.russia).flatMap(polygonsOf)
  const isCrimea = (area: Geometry): boolean => liesInCrimea(joined([area]).rings)
  const drawnApart: readonly string[] = Object.values(ids)
  return {
    ukraine: joined([...withId(ids.ukraine), ...russia.filter(isCrimea)]),
    others: [
      joined(russia.filter((area) => !isCrimea(area))),
      ...countries.filter(({ id }) => !drawnApart.includes(id ?? '')).map((country) => joined([country])),
    ],
  }
}

/** One polygon of a country for each entry of its arcs; a country of one polygon has them a level higher. */
const polygonsOf = (country: Geometry): readonly Geometry[] =>
  country.type === 'MultiPolygon'
    ? country.arcs.map((arcs) => ({ ...country, type: 'Polygon', arcs: arcs as unknown[] })) // a polygon's list of rings
    : [country]

/** Crimea lies wholly in this box, and nothing else of Russia does. */
const liesInCrimea = (rings: readonly Ring[]): boolean =>
  rings.every((ring) =>
    ring.every(
      ([longitude, latitude]) => longitude > 32 && longitude < 37 && latitude > 44 && latitude < 46.5,
    ),
  )
