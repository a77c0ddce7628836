import { useTranslation } from 'react-i18next'
import type { StatementCategory } from '#shared/domain/statement/schema.ts'
import styles from './panel.module.css'

/** The witness texts of a phrase: the words of the source file and the official ones, each with how close it is. */
export function Witnesses({ category }: { readonly category: StatementCategory }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.quote}>“{category.anchor.exact}”</p>
      <p className={styles.quiet}>
        {t('statement.inSource', { fidelity: t(`terms.fidelity.${category.fidelity}`) })}
      </p>
      <p className={styles.quiet}>
        {category.official === null
          ? t('statement.noOfficial')
          : t('statement.officialWithFidelity', {
              words: category.official.text,
              fidelity: t(`terms.fidelity.${category.official.fidelity}`),
            })}
      </p>
    </>
  )
}
