import { ActionIcon, Button } from '@mantine/core'
import { IconListDetails, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { legalInWords } from '#shared/domain/statement/legal-in-words.ts'
import type { Statement, StatementCategory } from '#shared/domain/statement/schema.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { navigate } from '../../platform/navigation.ts'
import { Fact } from './fact.tsx'
import { Figures } from './figures.tsx'
import { IncidentLine } from './incident-line.tsx'
import styles from './panel.module.css'
import { useSupportWords } from './use-support-words.ts'
import { Witnesses } from './witnesses.tsx'

export interface CategoryPanelProps {
  readonly statement: Statement
  readonly category: StatementCategory
  readonly support: CategoryCoverage | undefined
  readonly onClose: () => void
}

/** How many incidents the panel lists before it sends the reader to the whole list. */
const SHOWN = 12

/** One phrase: its wordings, the incidents that are tied to it, the law it may be relevant to, and what it asks. */
export function CategoryPanel({ statement, category, support, onClose }: CategoryPanelProps) {
  const { t } = useTranslation()
  const key = categoryKey({
    statementId: statement.id,
    catalogueVersion: statement.version,
    categoryId: category.id,
  })
  const filters = [`category.${key}`]
  const page = useEngineQuery('incidents.page', { text: '', filters, offset: 0, limit: SHOWN })
  const words = useSupportWords(support)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{category.label}</h2>
        <ActionIcon aria-label={t('ui.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Witnesses category={category} />
      <section className={styles.fact}>
        <h3 className={styles.label}>{t('statement.incidents')}</h3>
        {page?.total === 0 && <p>{t('statement.gap')}</p>}
        {support !== undefined && support.incidents > 0 && (
          <div className={styles.support}>
            <p>
              {t('statement.reported', { count: support.incidents })}, {words.review}
            </p>
            <p>{words.behind}</p>
            <p>
              <Figures support={support} />
            </p>
            {words.missing !== '' && <p className={styles.missing}>{words.missing}</p>}
          </div>
        )}
        {page !== undefined && page.total > 0 && (
          <>
            <ul className={styles.incidents}>
              {page.rows.map((row) => (
                <IncidentLine key={row.id} row={row} />
              ))}
            </ul>
            <Button
              mt="xs"
              leftSection={<IconListDetails size={14} />}
              onClick={() => navigate({ screen: 'incidents', filters })}
            >
              {t('statement.showInList', { count: page.total })}
            </Button>
          </>
        )}
      </section>
      <Fact label={t('statement.law')}>
        {legalInWords(category)}
        <span className={styles.quiet}>{statement.lawNote}</span>
      </Fact>
      {category.hints.length > 0 && (
        <Fact label={t('statement.asks')}>
          <ul className={styles.asks}>
            {category.hints.map((hint) => (
              <li key={hint.id}>{hint.text}</li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}
