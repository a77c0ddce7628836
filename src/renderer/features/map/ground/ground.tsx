import { useComputedColorScheme } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { MapView, Size } from '../view/map-view.ts'
import type { GroundColours, MoreGround } from './ground-style.ts'
import { hasWebGl } from './has-webgl.ts'
import { LandNames } from './land-names.tsx'
import { PlainGround } from './plain-ground.tsx'

const GlGround = lazy(async () => ({ default: (await import('./gl-ground.tsx')).GlGround }))

export interface GroundProps {
  readonly view: MapView
  readonly size: Size
  readonly more: MoreGround
}

/** What the marks stand on. Without WebGL, or once it is lost, the same land in a plainer form. */
export function Ground({ view, size, more }: GroundProps) {
  const [isPlain, setPlain] = useState(() => !hasWebGl())
  const colours = useGroundColours()
  const plain = <PlainGround view={view} size={size} />
  return (
    <>
      {isPlain ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <GlGround view={view} size={size} colours={colours} more={more} onTrouble={() => setPlain(true)} />
        </Suspense>
      )}
      <LandNames view={view} size={size} />
    </>
  )
}

function useGroundColours(): GroundColours {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return useMemo(() => {
    const root =
      document.querySelector(`:root[data-mantine-color-scheme='${scheme}']`) ?? document.documentElement
    const values = getComputedStyle(root)
    const colour = (name: string): string => values.getPropertyValue(`--map-${name}`).trim()
    return {
      water: colour('water'),
      land: colour('land'),
      border: colour('border'),
      ukraine: colour('ukraine'),
      ukraineBorder: colour('ukraine-border'),
    }
  }, [scheme])
}
