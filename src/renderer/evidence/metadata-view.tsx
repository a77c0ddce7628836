import { Button } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import styles from './evidence-details.module.css'
import { PositionMap } from './map/position-map.tsx'

export interface MetadataViewProps {
  readonly metadata: EmbeddedMetadata
  /** Takes the coordinates as one of an incident's places; left out where there is no incident. */
  readonly onUsePosition?: (metadata: EmbeddedMetadata) => void
}

/** What the file says of how it was made. A claim of the file: shown, offered, never taken over. */
export function MetadataView({ metadata, onUsePosition }: MetadataViewProps) {
  const { t } = useTranslation()
  const { takenAt, offset, device, software, width, height, altitude, direction, position, fields } = metadata
  return (
    <>
      <p className={styles.quiet}>{t('custody.metadata.claim')}</p>
      <dl className={styles.facts}>
        <Fact label={t('custody.metadata.takenAt')}>
          {takenAt !== '' && (
            <>
              <bdi>{takenAt}</bdi> {offset === '' ? t('custody.metadata.noOffset') : <bdi>{offset}</bdi>}
            </>
          )}
        </Fact>
        <Fact label={t('custody.metadata.device')}>{device !== '' && <bdi>{device}</bdi>}</Fact>
        <Fact label={t('custody.metadata.software')}>{software !== '' && <bdi>{software}</bdi>}</Fact>
        <Fact label={t('custody.metadata.size')}>
          {width !== null && height !== null && t('custody.metadata.pixels', { width, height })}
        </Fact>
        {altitude !== null && (
          <Fact label={t('custody.metadata.altitude')}>
            {t('custody.metadata.metres', { metres: altitude })}
          </Fact>
        )}
        {direction !== null && (
          <Fact label={t('custody.metadata.direction')}>
            {t('custody.metadata.degrees', { degrees: direction })}
          </Fact>
        )}
        {position === null && <Fact label={t('custody.metadata.position')}>{false}</Fact>}
      </dl>
      {position !== null && (
        <section aria-label={t('custody.metadata.position')} className={styles.offer}>
          <h4 className={styles.subheading}>{t('custody.metadata.position')}</h4>
          <PositionMap position={position} />
          {onUsePosition !== undefined && (
            <Button
              leftSection={<IconMapPin size={15} aria-hidden="true" />}
              onClick={() => onUsePosition(metadata)}
            >
              {t('custody.metadata.usePosition')}
            </Button>
          )}
        </section>
      )}
      {fields.length > 0 && (
        <details className={styles.allFields}>
          <summary>{t('custody.metadata.all', { count: fields.length })}</summary>
          <dl className={styles.facts}>
            {fields.map(({ group, name, value }, index) => (
              // A block may hold a name twice; the order is that of the file.
              <Fact key={index} label={`${group} ${name}`}>
                <bdi>{value}</bdi>
              </Fact>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children === false ? (
          <span className={styles.quiet}>{t('custody.metadata.notSaid')}</span>
        ) : (
          children
        )}
      </dd>
    </>
  )
}
