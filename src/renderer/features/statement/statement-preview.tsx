import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import styles from './load.module.css'

/** What a statement file says of itself, before it is taken in. */
export function StatementPreview({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.title}>
        <bdi>{statement.title}</bdi>
      </p>
      <dl className={styles.facts}>
        <dt>{t('statement.load.speaker')}</dt>
        <dd>
          <bdi>{statement.speaker}</bdi>, {edtfInWords(statement.date)}
        </dd>
        <dt>{t('statement.version')}</dt>
        <dd>
          <code>{statement.id}</code>, {t('statement.load.versionOf', { version: statement.version })}
        </dd>
        <dt>{t('statement.load.holds')}</dt>
        <dd>
          {t('statement.load.passages', { count: statement.passages.length })},{' '}
          {t('statement.load.categories', { count: statement.categories.length })}
        </dd>
        <dt>{t('statement.load.words')}</dt>
        <dd>
          <ul className={styles.list}>
            {statement.categories.map((category) => (
              <li key={category.id}>
                <bdi>{category.label}</bdi> – “<bdi>{category.anchor.exact}</bdi>”
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('statement.sourceFile')}</dt>
        <dd>
          <bdi>{statement.source.description}</bdi>
        </dd>
      </dl>
      <p className={styles.note}>{t('statement.load.stays')}</p>
    </>
  )
}
