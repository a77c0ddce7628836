import { ActionIcon, NumberInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './preview.module.css'

export interface PageToolsProps {
  readonly page: number
  readonly pages: number
  readonly zoom: number
  readonly canShrink: boolean
  readonly canGrow: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (by: 1 | -1) => void
}

/** Which page, and how large. */
export function PageTools({ page, pages, zoom, canShrink, canGrow, onPage, onZoom }: PageToolsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools}>
      <ActionIcon aria-label={t('preview.back')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t('preview.on')} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
      <NumberInput
        className={styles.number}
        aria-label={t('preview.page')}
        value={page}
        min={1}
        max={pages}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        onChange={(value) => typeof value === 'number' && value >= 1 && onPage(value)}
      />
      <span className={styles.of}>{t('preview.of', { pages })}</span>
      <span className={styles.gap} />
      <ActionIcon aria-label={t('preview.smaller')} disabled={!canShrink} onClick={() => onZoom(-1)}>
        <IconZoomOut size={16} aria-hidden="true" />
      </ActionIcon>
      <span className={styles.zoom}>{t('preview.zoom', { zoom: zoom / 100 })}</span>
      <ActionIcon aria-label={t('preview.larger')} disabled={!canGrow} onClick={() => onZoom(1)}>
        <IconZoomIn size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
