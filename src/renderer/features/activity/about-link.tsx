import { useTranslation } from 'react-i18next'
import { isRecordKind } from '#shared/domain/record/kinds.ts'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { formatRoute } from '../../platform/route.ts'
import { routeOfRecord } from '../../platform/route-of-record.ts'
import styles from './activity.module.css'

export interface AboutLinkProps {
  readonly about: ActivityLine['about']
  /** The keys reach it by other ways. */
  readonly byPointerOnly?: boolean
}

/** The record that an entry is about, by its title and reference as the lists show them, as a way there. */
export function AboutLink({ about, byPointerOnly = false }: AboutLinkProps) {
  const { t } = useTranslation()
  if (about === null) return <span className={styles.quiet}>{t('activity.workspace')}</span>
  const { kind, name, reference } = about
  const route = routeOfRecord(about)
  const title = name !== '' ? name : isRecordKind(kind) ? t(`terms.kind.${kind}`) : kind
  return (
    <>
      {route === null ? (
        <span className={styles.title} dir="auto">
          {title}
        </span>
      ) : (
        <a
          className={styles.title}
          dir="auto"
          href={formatRoute(route)}
          tabIndex={byPointerOnly ? -1 : undefined}
        >
          {title}
        </a>
      )}
      <span className={styles.quiet}>{reference}</span>
    </>
  )
}
