import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { lands } from './lands.ts'

/** Colours of the ground, as the theme has them. */
export interface GroundColours {
  readonly water: string
  readonly land: string
  readonly border: string
  readonly ukraine: string
  readonly ukraineBorder: string
}

/** More to be drawn above the land, below what was found. Nothing in it may lead to a network. */
export interface MoreGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: readonly LayerSpecification[]
}

/** The ground as maplibre draws it: made here, without an address, a picture or a letter to be fetched. */
export function groundStyle(colours: GroundColours, more: MoreGround): StyleSpecification {
  const isUkraine: ['==', ['get', string], boolean] = ['==', ['get', 'ukraine'], true]
  return {
    version: 8,
    sources: { lands: { type: 'geojson', data: landsAsGeoJson }, ...more.sources },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      {
        id: 'land',
        type: 'fill',
        source: 'lands',
        paint: { 'fill-color': ['case', isUkraine, colours.ukraine, colours.land], 'fill-antialias': false },
      },
      ...more.layers,
      {
        id: 'border',
        type: 'line',
        source: 'lands',
        paint: {
          'line-color': ['case', isUkraine, colours.ukraineBorder, colours.border],
          'line-width': ['case', isUkraine, 1.25, 0.75],
        },
      },
    ],
  }
}

const landsAsGeoJson = {
  type: 'FeatureCollection' as const,
  features: lands.map(({ polygons, isUkraine }) => ({
    type: 'Feature' as const,
    properties: { ukraine: isUkraine },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    },
  })),
}
