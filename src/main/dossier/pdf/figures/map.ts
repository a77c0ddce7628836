import type { Dossier } from '#shared/dossier/schema.ts'
import { countriesOf, type Land, type Topology } from '#shared/domain/place/countries.ts'
import { clipped, type Frame } from './clip.ts'
import { frameAround, metersADegree, narrowing } from './frame.ts'
import { spotsOf, type Spot } from './spots.ts'

/** Of the drawing: tenths of a millimetre on paper. */
const size = { width: 1_660, height: 980 } as const

/** A circle that is drawn smaller than this would be taken for a dot. */
const leastRadius = 12

/** More numbers than these would cover the map; the incidents have their positions in figures. */
const mostLabels = 80

export interface MapFigure {
  /** Outlines, circles and crosses, without any text. */
  readonly svg: string
  /** Numbers of exhibits and where they stand, as shares of the map's width and height. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  /** Length of the bar of the scale as a share of the width, and what it stands for. */
  readonly scale: { readonly width: number; readonly kilometres: number }
  readonly placed: number
  readonly withoutPosition: number
}

/** Where the incidents were reported, as a map; null where no position may be given. The same dossier gives the same map. */
export function mapOf({ incidents }: Pick<Dossier, 'incidents'>, topology: Topology): MapFigure | null {
  const { spots, placed } = spotsOf(incidents)
  if (spots.length === 0) return null
  const frame = frameAround(spots, size.width / size.height)
  const { ukraine, others } = countriesOf(topology)
  const marks = spots.map((spot) => markOf(spot, frame))
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    `<path fill-rule="evenodd" fill="#ececec" stroke="#9a9a9a" stroke-width="2" d="${others.map((land) => pathOf(land, frame)).join('')}"/>`,
    `<path fill-rule="evenodd" fill="#dcdcdc" stroke="#5c5c5c" stroke-width="4" d="${pathOf(ukraine, frame)}"/>`,
    ...marks.map(({ shape }) => shape),
    '</svg>',
  ].join('')
  return {
    svg,
    labels: apart(marks.map(({ label }) => label)).slice(0, mostLabels),
    scale: scaleOf(frame),
    placed,
    withoutPosition: incidents.length - placed,
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10
const xOf = (longitude: number, { west, east }: Frame): number =>
  tenth(((longitude - west) / (east - west)) * size.width)
const yOf = (latitude: number, { north, south }: Frame): number =>
  tenth(((north - latitude) / (north - south)) * size.height)

/** A land in the frame; one that reaches over the date line is looked for on both sides of it. */
const pathOf = ({ rings }: Land, frame: Frame): string =>
  [-360, 0, 360]
    .flatMap((turn) => rings.map((ring) => ring.map(([x, y]) => [x + turn, y] as const)))
    .map((ring) => clipped(ring, frame))
    .filter((ring) => ring.length > 2)
    .map((ring) => `M${ring.map(([x, y]) => `${xOf(x, frame)} ${yOf(y, frame)}`).join('L')}Z`)
    .join('')

function markOf(spot: Spot, frame: Frame) {
  const { longitude, latitude, uncertaintyMeters, exhibits } = spot
  const [x, y] = [xOf(longitude, frame), yOf(latitude, frame)]
  const high = (uncertaintyMeters ?? 0) / metersADegree
  const ry = tenth((high / (frame.north - frame.south)) * size.height)
  const rx = tenth((high / narrowing(latitude) / (frame.east - frame.west)) * size.width)
  const isCircle = ry >= leastRadius
  const shape = isCircle
    ? `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#000" fill-opacity="0.12" stroke="#000" stroke-width="4"/>`
    : `<path stroke="#000" stroke-width="5" d="M${x - 9} ${y - 9}L${x + 9} ${y + 9}M${x - 9} ${y + 9}L${x + 9} ${y - 9}"/>`
  return { shape, label: { x: x + (isCircle ? Math.min(rx, 40) * 0.75 : 12), y: y - 30, exhibits } }
}

type Label = ReturnType<typeof markOf>['label']

const wordsOf = ({ exhibits }: Label): string =>
  exhibits.length > 5 ? `${exhibits.slice(0, 4).join(', ')} + ${exhibits.length - 4}` : exhibits.join(', ')

/** Labels that do not lie over one another, as shares of the map: what would lie over an earlier one is told with it. */
function apart(labels: readonly Label[]): MapFigure['labels'] {
  const kept: Label[] = []
  for (const label of labels) {
    const end = ({ x }: Label): number => x + 90
    const near = kept.findIndex(
      (other) => label.x <= end(other) && other.x <= end(label) && Math.abs(label.y - other.y) <= 30,
    )
    const other = kept[near]
    if (other === undefined) kept.push(label)
    else
      kept[near] = {
        ...other,
        exhibits: [...new Set([...other.exhibits, ...label.exhibits])].toSorted((a, b) => a - b),
      }
  }
  return kept.map((label) => ({
    x: Math.min(label.x, size.width - 100) / size.width,
    y: Math.max(label.y, 4) / size.height,
    text: wordsOf(label),
  }))
}

/** The longest round number of kilometres in a quarter of the width, along the middle of the map. */
function scaleOf({ west, east, south, north }: Frame): MapFigure['scale'] {
  const wide = ((east - west) * narrowing((south + north) / 2) * metersADegree) / 1_000
  const power = 10 ** Math.floor(Math.log10(wide / 4))
  const kilometres = [5, 2, 1].map((digit) => digit * power).find((length) => length <= wide / 4) ?? power
  return { width: kilometres / wide, kilometres }
}
