import { ActionIcon, Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import { formatBytes } from '../ui/format-bytes.ts'
import { ForWriters } from '../ui/for-writers.tsx'
import styles from './map-files.module.css'

export interface MapFileLineProps {
  readonly file: ReadableMap
  readonly isShown: boolean
  readonly isTroubled: boolean
  readonly onShow: (isShown: boolean) => void
  readonly onRemove: () => void
}

/** One map file: whether it is drawn, what it is, and whose work. */
export function MapFileLine({ file, isShown, isTroubled, onShow, onRemove }: MapFileLineProps) {
  const { t, i18n } = useTranslation()
  const { name, kind, minZoom, maxZoom, bytes, attribution } = file
  const what = { from: minZoom, to: maxZoom, size: formatBytes(bytes, i18n.language) }
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Checkbox
          label={<bdi>{name}</bdi>}
          checked={isShown}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
        <p className={styles.hint}>
          {t(`mapFiles.kind.${kind === 'vector' ? 'vector' : 'pictures'}`)}, {t('mapFiles.facts', what)}
        </p>
        {attribution !== '' && (
          <p className={styles.hint}>
            <bdi>{attribution}</bdi>
          </p>
        )}
        {isTroubled && <p className={styles.trouble}>{t('mapFiles.trouble')}</p>}
      </div>
      <ForWriters>
        <ActionIcon aria-label={t('mapFiles.removeOne', { name })} onClick={onRemove}>
          <IconTrash size={15} aria-hidden="true" />
        </ActionIcon>
      </ForWriters>
    </li>
  )
}
