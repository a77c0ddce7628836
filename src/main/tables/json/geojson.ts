import { unreadable } from '#main/archive/unreadable.ts'
import { flatten, type Put } from './flatten.ts'
import { isList, isObject, jsonOf, WrittenNumber, type Json, type JsonObject } from './written-number.ts'

/** What a file is of GeoJSON (RFC 7946), by all of it but its lists. Refuses coordinates other than WGS 84. */
export function geoJsonKind(file: Json): 'FeatureCollection' | 'Feature' | undefined {
  if (!isObject(file)) return undefined
  const { type, crs } = file
  if (type !== 'FeatureCollection' && type !== 'Feature') return undefined
  if (isObject(crs) && !isWgs84(crs))
    unreadable(
      'unsupported',
      'This GeoJSON says that its coordinates are not longitude and latitude of WGS 84.',
      { next: 'Save it with EPSG:4326 in the program that it is from.' },
    )
  return type
}

/** As GeoJSON of 2008 named it, in the ways that programs still write it. */
function isWgs84({ properties }: JsonObject): boolean {
  const name = isObject(properties) ? properties['name'] : undefined
  return typeof name === 'string' && /(?:^|[:/])(?:CRS:?84|EPSG:{1,2}4326|EPSG\/0\/4326)$/i.test(name)
}

export const isFeature = (value: Json): value is JsonObject => isObject(value) && value['type'] === 'Feature'

const members = ['type', 'bbox', 'geometry', 'properties', 'id']

/** Where the id of a feature stands if its properties have one of that name. */
export const featureId = 'feature.id'

/** A feature as cells: its id, its properties, `geometry` as JSON, and of a point `geometry.longitude` and `geometry.latitude`. */
export const fillWithFeature =
  (feature: JsonObject) =>
  (put: Put): void => {
    const { id, geometry = null, properties = null } = feature
    if (id !== undefined) flatten({ [featureId]: id }, '', put)
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
