import { TILE_ADDRESSES } from '../../../map-files/map-layers.ts'
import { Map as GlMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { latitudeAt } from '#shared/domain/place/mercator.ts'
import type { MapView, Size } from '../view/map-view.ts'
import styles from './gl-ground.module.css'
import { groundStyle, type GroundColours, type MoreGround } from './ground-style.ts'
import { showStyle } from './show-style.ts'

setWorkerUrl(workerUrl)

export interface GlGroundProps {
  readonly view: MapView
  readonly size: Size
  readonly colours: GroundColours
  readonly more: MoreGround
  /** It cannot be drawn, or no longer. */
  readonly onTrouble: () => void
}

/** The land drawn by the graphics card. Only drawn: what moves the map is the same without it. */
export function GlGround({ view, size, colours, more, onTrouble }: GlGroundProps) {
  const style = useMemo(() => groundStyle(colours, more), [colours, more])
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap | null>(null)
  const show = useRef<((style: StyleSpecification) => void) | null>(null)
  const trouble = useRef(onTrouble)
  const first = useRef({ view, style })
  useEffect(() => void (trouble.current = onTrouble), [onTrouble])

  useEffect(() => {
    if (container.current === null) return
    const made = newMap(container.current, first.current, () => trouble.current())
    map.current = made
    show.current = made && showStyle(made, first.current.style)
    return () => {
      made?.remove()
      map.current = null
      show.current = null
    }
  }, [])
  useEffect(() => show.current?.(style), [style])
  useLayoutEffect(() => void map.current?.resize(), [size])
  useLayoutEffect(() => void map.current?.jumpTo(cameraOf(view)), [view])
  return <div ref={container} className={styles.canvas} aria-hidden="true" inert />
}

/** Null where there is no WebGL. */
function newMap(
  container: HTMLElement,
  { view, style }: { readonly view: MapView; readonly style: StyleSpecification },
  onTrouble: () => void,
): GlMap | null {
  try {
    const map = new GlMap({
      container,
      style,
      ...cameraOf(view),
      interactive: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      pixelRatio: window.devicePixelRatio,
      // Whatever would lead out of the app is asked for by nobody.
      transformRequest: (url) => {
        if (
          !url.startsWith(TILE_ADDRESSES) &&
          new URL(url, window.location.href).origin !== window.location.origin
        )
          throw new Error('The map asks for something outside')
        return { url }
      },
    })
    map.on('error', onTrouble)
    map.on('webglcontextlost', onTrouble)
    return map
  } catch {
    onTrouble()
    return null
  }
}

const cameraOf = ({ x, y, zoom }: MapView): { readonly center: [number, number]; readonly zoom: number } => ({
  center: [(x - 0.5) * 360, latitudeAt(y)],
  zoom,
})
