import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { Answer } from '../../engine/queries.ts'
import styles from './statement.module.css'

export interface OtherVersionsProps {
  readonly statement: Statement
  readonly coverage: Answer<'statement.coverage'> | undefined
  readonly onShow: (version: Pick<Statement, 'id' | 'version'>) => void
}

/** Incidents tied to other versions of the same statement are in no number shown here: that is said before all else. */
export function OtherVersions({ statement, coverage, onShow }: OtherVersionsProps) {
  const { t } = useTranslation()
  return coverage?.otherVersions.map(({ catalogueVersion, incidents }) => (
    <p key={catalogueVersion} className={styles.otherVersion}>
      {t('statement.otherVersion', { count: incidents, version: catalogueVersion })}{' '}
      <UnstyledButton
        className={styles.show}
        onClick={() => onShow({ id: statement.id, version: catalogueVersion })}
      >
        {t('statement.showVersion', { version: catalogueVersion })}
      </UnstyledButton>
    </p>
  ))
}
