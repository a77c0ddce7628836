import { ActionIcon } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Bounds } from '#shared/domain/place/bounds.ts'
import styles from './map.module.css'
import type { MapMoves } from './view/use-map-view.ts'

export interface MapControlsProps {
  readonly moves: MapMoves
  /** Around everything found. */
  readonly all: Bounds | null | undefined
}

/** Nearer, farther, and back to all that was found. */
export function MapControls({ moves, all }: MapControlsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.controls} role="group" aria-label={t('map.controls')}>
      <ActionIcon variant="default" aria-label={t('map.nearer')} onClick={() => moves.zoom(1)}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('map.farther')} onClick={() => moves.zoom(-1)}>
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('map.showAll')}
        disabled={!all}
        onClick={() => all && moves.flyTo(all)}
      >
        <IconFocusCentered size={16} />
      </ActionIcon>
    </div>
  )
}
