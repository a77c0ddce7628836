import { ActionIcon, Button } from '@mantine/core'
import { IconListDetails, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { legalInWords } from '#shared/domain/statement/legal-in-words.ts'
import type { StatementCategory } from '#shared/domain/statement/schema.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { navigate } from '../../platform/navigation.ts'
import { Fact } from './fact.tsx'
import { IncidentLine } from './incident-line.tsx'
import styles from './panel.module.css'
import { useSupportWords } from './use-support-words.ts'

export interface CategoryPanelProps {
  readonly category: StatementCategory
  readonly support: CategoryCoverage | undefined
  readonly lawNote: string
  readonly onClose: () => void
}

/** How many incidents the panel lists before it sends the reader to the whole list. */
const SHOWN = 12

/** One phrase: its wordings, the law it may be relevant to, and the incidents that are tied to it. */
export function CategoryPanel({ category, support, lawNote, onClose }: CategoryPanelProps) {
  const { t } = useTranslation()
  const page = useEngineQuery('incidents.page', {
    text: '',
    categoryId: category.id,
    offset: 0,
    limit: SHOWN,
  })
  const words = useSupportWords(support)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{category.label}</h2>
        <ActionIcon aria-label={t('ui.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <p className={styles.quote}>“{category.anchor.exact}”</p>
      <p className={styles.quiet}>{t(`terms.fidelity.${category.fidelity}`)}</p>
      {category.official !== null && (
        <p className={styles.quiet}>
          {t('statement.officialWithFidelity', {
            words: category.official.text,
            fidelity: t(`terms.fidelity.${category.official.fidelity}`),
          })}
        </p>
      )}
      <section className={styles.fact}>
        <h3 className={styles.label}>{t('statement.incidents')}</h3>
        {page !== undefined && page.total === 0 && <p>{t('statement.gap')}</p>}
        {words.missing !== '' && <p className={styles.missing}>{words.missing}</p>}
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
              onClick={() => navigate({ screen: 'incidents', categoryId: category.id })}
            >
              {t('statement.showInList', { count: page.total })}
            </Button>
          </>
        )}
      </section>
      <Fact label={t('statement.law')}>
        {legalInWords(category)}
        <span className={styles.quiet}>{lawNote}</span>
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
