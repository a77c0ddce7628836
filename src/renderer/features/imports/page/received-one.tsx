import { useTranslation } from 'react-i18next'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import { ReceivedCells } from '../../../imports/received-cells.tsx'
import { CutText } from '../../../ui/cut-text.tsx'
import { Scroller } from '../../../ui/scroller.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import styles from './page.module.css'

/** One row as received, and what was told of it. */
export function ReceivedOne({ row: { row, incidentId, problems, cells } }: { readonly row: ReceivedRow }) {
  const { t } = useTranslation()
  const name = t('importLog.preview.row', { row })
  return (
    <Scroller className={styles.one} label={name}>
      <p>
        <strong>{name}</strong>{' '}
        {incidentId !== null && (
          <TextLink to={{ screen: 'incident', id: incidentId, fresh: false }}>
            {t('importLog.check.open')}
          </TextLink>
        )}
      </p>
      {problems.length > 0 && (
        <ul className={styles.told}>
          {problems.map(({ column, code, value }, at) => (
            <li key={at}>
              <bdi>{column}</bdi>: {t(`importLog.code.${code}`)} – <CutText text={value} />
            </li>
          ))}
        </ul>
      )}
      <ReceivedCells cells={cells} />
    </Scroller>
  )
}
