import { Button } from '@mantine/core'
import { IconPolygon, IconRectangle, IconViewportWide, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { areaOf } from './drawing.ts'
import type { DrawingTools } from './use-drawing.ts'
import styles from '../map.module.css'

export interface AreaToolsProps {
  readonly tools: DrawingTools
  readonly hasArea: boolean
  /** Incidents just outside it, which may have happened in it. */
  readonly mayReachIn: number
  /** The keys go on in the map. */
  readonly onBegin: () => void
  readonly onWholeView: () => void
  readonly onClear: () => void
}

/** Draws an area that the incidents are narrowed down to, here as in the list. */
export function AreaTools({ tools, hasArea, mayReachIn, onBegin, onWholeView, onClear }: AreaToolsProps) {
  const { t } = useTranslation()
  const { drawing, begin, takeBack, finish, cancel } = tools
  const start = (shape: 'rectangle' | 'outline') => {
    begin(shape)
    onBegin()
  }
  return (
    <section aria-label={t('map.area.title')}>
      <h2 className={styles.heading}>{t('map.area.title')}</h2>
      {drawing === null ? (
        <div className={styles.tools}>
          <Button
            size="compact-sm"
            leftSection={<IconRectangle size={14} />}
            onClick={() => start('rectangle')}
          >
            {t('map.area.rectangle')}
          </Button>
          <Button size="compact-sm" leftSection={<IconPolygon size={14} />} onClick={() => start('outline')}>
            {t('map.area.outline')}
          </Button>
          <Button size="compact-sm" leftSection={<IconViewportWide size={14} />} onClick={onWholeView}>
            {t('map.area.view')}
          </Button>
          {hasArea && (
            <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
              {t('map.area.clear')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <p className={styles.quiet} role="status">
            {t(`map.area.how.${drawing.shape}`)} {t('map.area.corners', { count: drawing.corners.length })}
          </p>
          <div className={styles.tools}>
            {drawing.shape === 'outline' && (
              <Button size="compact-sm" variant="filled" disabled={areaOf(drawing) === null} onClick={finish}>
                {t('map.area.done')}
              </Button>
            )}
            <Button size="compact-sm" disabled={drawing.corners.length === 0} onClick={takeBack}>
              {t('map.area.takeBack')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={cancel}>
              {t('map.area.cancel')}
            </Button>
          </div>
        </>
      )}
      {hasArea && (
        <p className={styles.quiet}>
          {t('map.area.rule')} {mayReachIn > 0 && t('map.area.mayReachIn', { count: mayReachIn })}
        </p>
      )}
    </section>
  )
}
