import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { MapFile } from '#shared/domain/map-file/schema.ts'

/** Begins the addresses by which tiles of map files are asked for; they lead to no network. */
export const TILE_ADDRESSES = 'holdfast-map://'

/** Colours of what a vector map shows, as the theme has them. */
export interface MapFileColours {
  readonly water: string
  readonly green: string
  readonly building: string
  readonly road: string
  readonly other: string
}

/** What is drawn of map files, over the land and under the marks. */
export interface MapFileGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: readonly LayerSpecification[]
}

/**
 * What the layers of common schemas (Protomaps, OpenMapTiles) show, by words in their names. Land and borders are not drawn from a file:
 * ours are those of the app, with Crimea in Ukraine. Names and signs need letters and pictures that are not at hand.
 */
const known: readonly (readonly [RegExp, keyof MapFileColours | null])[] = [
  [/earth|land(?!use|cover)|bound|admin|border|place|label|poi|name|housenum|aerodrome/, null],
  [/water|ocean|river|lake/, 'water'],
  [/landuse|landcover|park|natural|wood|forest|globallandcover/, 'green'],
  [/building/, 'building'],
  [/road|transport|transit|street|highway|rail/, 'road'],
]

const colourOf = (layer: string): keyof MapFileColours | null => {
  const found = known.find(([words]) => words.test(layer.toLowerCase()))
  return found === undefined ? 'other' : found[1]
}

/** The first of the files lies lowest. */
export function groundOf(files: readonly MapFile[], colours: MapFileColours): MapFileGround {
  return {
    sources: Object.fromEntries(files.map((file) => [file.id, sourceOf(file)])),
    layers: files.flatMap((file) =>
      file.kind === 'vector' ? vectorLayers(file, colours) : [picturesOf(file)],
    ),
  }
}

const sourceOf = ({ id, kind, minZoom, maxZoom, west, south, east, north }: MapFile): SourceSpecification => {
  const tiles = {
    tiles: [`${TILE_ADDRESSES}${id}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [west, south, east, north] as [number, number, number, number],
  }
  return kind === 'vector' ? { type: 'vector', ...tiles } : { type: 'raster', tileSize: 256, ...tiles }
}

const picturesOf = ({ id }: MapFile): LayerSpecification => ({ id, type: 'raster', source: id })

function vectorLayers({ id, layers }: MapFile, colours: MapFileColours): LayerSpecification[] {
  const drawn = layers.flatMap((layer) => {
    const name = colourOf(layer)
    return name === null ? [] : [{ layer, name }]
  })
  const of = (layer: string, shape: 'Polygon' | 'LineString') => ({
    id: `${id} ${shape} ${layer}`,
    source: id,
    'source-layer': layer,
    filter: ['==', ['geometry-type'], shape] as ['==', unknown, string] as never, // its type does not take expressions apart
  })
  const areas = drawn
    .filter(({ name }) => name !== 'road')
    .map(({ layer, name }): LayerSpecification => ({
      ...of(layer, 'Polygon'),
      type: 'fill',
      paint: { 'fill-color': colours[name], 'fill-opacity': name === 'other' ? 0.2 : 1 },
    }))
  const lines = drawn.map(({ layer, name }): LayerSpecification => ({
    ...of(layer, 'LineString'),
    type: 'line',
    paint: {
      'line-color': colours[name],
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 12, 1.25, 16, name === 'road' ? 5 : 2],
    },
  }))
  return [...areas, ...lines]
}
