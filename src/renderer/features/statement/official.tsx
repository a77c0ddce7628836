import { useTranslation } from 'react-i18next'
import styles from './statement.module.css'

/** The official wording, where it is not the same as that of the source file. */
export function Official({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  return <span className={styles.official}>{t('statement.official', { words })}</span>
}
