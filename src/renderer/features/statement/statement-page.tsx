import { useTranslation } from 'react-i18next'
import styles from './statement.module.css'
import type { StatementSupport } from './use-statement.ts'
import { VerseLine } from './verse-line.tsx'

/** The statement set like a page of a book, its support in the margin. */
export function StatementPage({
  statement,
  passages,
  coverage,
  supportOf,
  chosen,
  choose,
}: StatementSupport) {
  const { t } = useTranslation()
  return (
    <article className={styles.book} aria-label={t('statement.words')}>
      {passages.map((passage) => (
        <section key={passage.id} className={styles.passage}>
          {passage.verses.map((verse, index) => (
            <VerseLine
              key={index}
              verse={verse}
              whole={coverage?.whole}
              supportOf={supportOf}
              chosenId={chosen?.id ?? null}
              onChoose={choose}
            />
          ))}
          <p className={styles.fidelity}>{t(`statement.fidelityOfPassage.${passage.fidelity}`)}</p>
        </section>
      ))}
      <p className={styles.disclaimer}>{statement.disclaimer}</p>
    </article>
  )
}
