import { useTranslation } from 'react-i18next'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import type { MediaLook } from '#shared/ipc/media.ts'
import styles from './media.module.css'
import { outcomeIcons } from './outcome-icons.ts'

/** One photo or video of a zip of ProofMode: each thing that was checked, in the words that its custody will have. */
export function ProvenFile({
  file: { name, checks, noted },
}: {
  readonly file: MediaLook['proven'][number]
}) {
  const { t } = useTranslation()
  const said =
    noted === null
      ? []
      : [
          noted.position === null ? '' : formatDecimal(noted.position),
          noted.position === null || noted.accuracy === null
            ? ''
            : t('importMedia.within', { metres: Math.ceil(noted.accuracy) }),
          noted.positionAt || noted.generated,
          noted.device,
        ].filter((part) => part !== '')
  return (
    <li>
      <h3 className={styles.name}>
        <bdi>{name}</bdi>
      </h3>
      <ul className={styles.checks}>
        {checks.map(({ outcome, detail }, index) => {
          const Icon = outcomeIcons[outcome]
          return (
            // The order is that of checking, and two checks may say the same.
            <li key={index} data-outcome={outcome}>
              <Icon size={14} aria-hidden="true" />
              <strong>{t(`importMedia.outcome.${outcome}`)}</strong>
              <span>{detail}</span>
            </li>
          )
        })}
      </ul>
      {said.length > 0 && (
        <p className={styles.quiet}>
          {t('importMedia.noted')}: <bdi>{said.join(', ')}</bdi>
        </p>
      )}
    </li>
  )
}
