import { useTranslation } from 'react-i18next'
import type { MediaLook } from '#shared/ipc/media.ts'
import styles from './media.module.css'
import { outcomeIcons } from './outcome-icons.ts'

const outcomes = { failed: 'failure', proven: 'success', unproven: 'open' } as const

/** With how many of all files something does not hold, before anybody reads what was found of each. */
export function Verdicts({ checked }: Pick<MediaLook, 'checked'>) {
  const { t } = useTranslation()
  const counts = { ...checked, unproven: checked.files - checked.failed - checked.proven }
  return (
    <ul className={styles.verdicts}>
      {(['failed', 'proven', 'unproven'] as const)
        .filter((what) => counts[what] > 0)
        .map((what) => {
          const Icon = outcomeIcons[outcomes[what]]
          return (
            <li key={what} data-outcome={outcomes[what]}>
              <Icon size={14} aria-hidden="true" />
              <strong>{t(`importMedia.checked.${what}`, { count: counts[what] })}</strong>
            </li>
          )
        })}
    </ul>
  )
}
