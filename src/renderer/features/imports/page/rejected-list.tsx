import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogImportBody } from '#shared/domain/log-import/schema.ts'
import { CutText } from '../../../ui/cut-text.tsx'
import { Rejections } from '../check/rejections.tsx'
import styles from './page.module.css'

type Rejected = LogImportBody['rejected'][number]

export interface RejectedListProps {
  readonly rejected: readonly Rejected[]
  /** In all, also those that are not listed. */
  readonly count: number
}

/** Rows that stayed out, and of the chosen one everything that is wrong with it. */
export function RejectedList({ rejected, count }: RejectedListProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = rejected.find(({ row }) => row === chosen)
  return (
    <>
      <Rejections rejections={rejected} count={count} onOpen={({ row }) => setChosen(row)} />
      {shown !== undefined && (
        <section className={styles.reasons} aria-label={t('importLog.preview.row', { row: shown.row })}>
          <strong>{t('importLog.preview.row', { row: shown.row })}</strong>
          <ul>
            {[shown, ...shown.also].map(({ column, code, value }, at) => (
              <li key={at}>
                <bdi>{column}</bdi>: {t(`importLog.code.${code}`)} – <CutText text={value} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
