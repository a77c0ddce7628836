import { unreadable } from '#main/archive/unreadable.ts'
import { flatten, type Put } from './flatten.ts'
import { isList, isObject, jsonOf, WrittenNumber, type Json, type JsonObject } from './written-number.ts'

/** The features of a GeoJSON file (RFC 7946); undefined where it is none. Refuses coordinates other than WGS 84. */
export function featuresOf(value: Json): readonly Json[] | undefined {
  if (!isObject(value)) return undefined
  const { type, features, crs } = value
  const found =
    type === 'FeatureCollection' && isList(features) ? features : type === 'Feature' ? [value] : undefined
  if (found !== undefined && isObject(crs) && !isWgs84(crs))
    unreadable(
      'unsupported',
      'This GeoJSON says that its coordinates are not longitude and latitude of WGS 84.',
      {
        next: 'Save it with EPSG:4326 in the program that it is from.',
      },
    )
  return found
}

/** As GeoJSON of 2008 named it, in the ways that programs still write it. */
function isWgs84({ properties }: JsonObject): boolean {
  const name = isObject(properties) ? properties['name'] : undefined
  return typeof name === 'string' && /(?:^|[:/])(?:CRS:?84|EPSG:{1,2}4326|EPSG\/0\/4326)$/i.test(name)
}

export const isFeature = (value: Json): value is JsonObject => isObject(value) && value['type'] === 'Feature'

const members = ['type', 'bbox', 'geometry', 'properties', 'id']

/**
 * A feature as cells: its properties, `geometry` as JSON, and of a point `geometry.longitude` and `geometry.latitude`. Its
 * id stands under `id`, or under `feature.id` where features have a property of that name.
 */
export const fillWithFeature =
  (feature: JsonObject, idPath: string) =>
  (put: Put): void => {
    const { id, geometry = null, properties = null } = feature
    if (id !== undefined) flatten({ [idPath]: id }, '', put)
    if (isObject(properties)) flatten(properties, '', put)
    else if (properties !== null) put('properties', jsonOf(properties))
    for (const [key, value] of Object.entries(feature))
      if (!members.includes(key)) flatten({ [`feature.${key}`]: value }, '', put)
    if (geometry !== null) put('geometry', jsonOf(geometry))
    if (isObject(geometry) && geometry['type'] === 'Point') putPoint(geometry['coordinates'], put)
  }

function putPoint(coordinates: Json | undefined, put: Put): void {
  const [longitude, latitude] = isList(coordinates) ? coordinates : []
  if (!(longitude instanceof WrittenNumber) || !(latitude instanceof WrittenNumber)) return
  put('geometry.longitude', { type: 'number', text: longitude.text })
  put('geometry.latitude', { type: 'number', text: latitude.text })
}

export const idPathOf = (features: readonly Json[]): string =>
  features.some(
    (feature) => isFeature(feature) && isObject(feature['properties']) && 'id' in feature['properties'],
  )
    ? 'feature.id'
    : 'id'
