import type { StyleSpecification } from 'maplibre-gl'

/** What of maplibre's map is needed here. */
export interface StyledMap {
  once(event: 'style.load', listener: () => void): unknown
  setStyle(style: StyleSpecification): unknown
}

/** Gives the map the latest style asked for. It tells the difference of two once the first is there; before, it complains and starts anew. */
export function showStyle(map: StyledMap, first: StyleSpecification): (style: StyleSpecification) => void {
  let [drawn, wanted, isThere] = [first, first, false]
  const draw = () => {
    if (!isThere || wanted === drawn) return
    drawn = wanted
    map.setStyle(wanted)
  }
  map.once('style.load', () => {
    isThere = true
    draw()
  })
  return (style) => {
    wanted = style
    draw()
  }
}
