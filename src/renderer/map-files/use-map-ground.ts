import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import { groundOf, type MapFileColours, type MapFileGround } from './map-layers.ts'

const NOTHING: MapFileGround = { sources: {}, layers: [] }

/** What the map draws of these files, nothing until their tiles can be asked for; and the files of which not all can be drawn. */
export function useMapGround(shown: readonly ReadableMap[]): {
  readonly more: MapFileGround
  readonly troubled: ReadonlySet<string>
} {
  const colours = useColours()
  const [ready, setReady] = useState<readonly ReadableMap[]>([])
  const [troubled, setTroubled] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isOver = false
    const serve = async () => {
      if (shown.length > 0) {
        const { serveTiles } = await import('./tile-protocol.ts')
        serveTiles(shown, (id) =>
          setTroubled((before) => (before.has(id) ? before : new Set([...before, id]))),
        )
      }
      if (!isOver) setReady(shown)
    }
    void serve()
    return () => void (isOver = true)
  }, [shown])
  const more = useMemo(() => (ready.length === 0 ? NOTHING : groundOf(ready, colours)), [ready, colours])
  return { more, troubled }
}

function useColours(): MapFileColours {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return useMemo(() => {
    const root =
      document.querySelector(`:root[data-mantine-color-scheme='${scheme}']`) ?? document.documentElement
    const values = getComputedStyle(root)
    const colour = (name: string): string => values.getPropertyValue(`--map-file-${name}`).trim()
    return {
      water: colour('water'),
      green: colour('green'),
      building: colour('building'),
      road: colour('road'),
      other: colour('other'),
    }
  }, [scheme])
}
