import { expect, test } from 'vitest'
import type { MapFile } from '#shared/domain/map-file/schema.ts'
import { groundOf } from './map-layers.ts'

const colours = { water: '#00f', green: '#0f0', building: '#888', road: '#555', other: '#777' }
const file = (id: string, kind: MapFile['kind'], layers: readonly string[] = []): MapFile => ({
  id,
  name: 'map.pmtiles',
  addedAt: '2026-11-28T00:00:00Z',
  bytes: 1_000,
  kind,
  minZoom: 2,
  maxZoom: 14,
  west: 22,
  south: 44,
  east: 40,
  north: 52.5,
  attribution: '',
  layers: [...layers],
})

test('layers of known schemas have their colours; land, borders and names of a file are not drawn', () => {
  const names = [
    'earth',
    'water',
    'landuse',
    'buildings',
    'roads',
    'transportation',
    'boundaries',
    'admin',
    'places',
    'pois',
    'landcover',
    'waterway',
    'mine',
  ]
  const { layers } = groundOf([file('a', 'vector', names)], colours)
  const drawn = new Map(layers.map((layer) => [layer.id, layer]))
  expect([...drawn.keys()].filter((id) => /earth|bound|admin|place|poi/.test(id))).toEqual([])
  expect(drawn.get('a Polygon water')).toMatchObject({
    paint: { 'fill-color': '#00f' },
    'source-layer': 'water',
  })
  expect(drawn.get('a LineString transportation')).toMatchObject({ paint: { 'line-color': '#555' } })
  expect(drawn.get('a Polygon landcover')).toMatchObject({ paint: { 'fill-color': '#0f0' } })
  expect(drawn.get('a Polygon mine')).toMatchObject({ paint: { 'fill-color': '#777', 'fill-opacity': 0.2 } })
  expect(drawn.has('a Polygon roads')).toBe(false)
})

test('files lie over one another in their order, each by addresses that lead to no network', () => {
  const { sources, layers } = groundOf([file('a', 'webp'), file('b', 'vector', ['water'])], colours)
  expect(layers.map(({ id }) => id)).toEqual(['a', 'b Polygon water', 'b LineString water'])
  expect(sources['a']).toMatchObject({ type: 'raster', tiles: ['holdfast-map://a/{z}/{x}/{y}'], maxzoom: 14 })
  expect(groundOf([], colours)).toEqual({ sources: {}, layers: [] })
})
