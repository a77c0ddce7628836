import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { commands } from '../../platform/commands/registry.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { AboutStatement } from './about-statement.tsx'
import { CategoryPanel } from './category-panel.tsx'
import styles from './statement.module.css'
import { useStatement } from './use-statement.ts'
import { VerseLine } from './verse-line.tsx'

/** The statement's words in order, each phrase with what stands behind it, and the gaps. */
export function StatementScreen() {
  const { t } = useTranslation()
  const { statement, passages, coverage, supportOf, chosen, choose } = useStatement()
  return (
    <Page
      title={t('statement.title', { date: edtfInWords(statement.date) })}
      badges={<Badge>{statement.speaker}</Badge>}
      actions={
        <Button leftSection={<IconPlus size={14} />} onClick={() => commands.run('incident.new')}>
          {t('commands.label.incident.new')}
        </Button>
      }
      asideLabel={t('statement.panel')}
      aside={
        chosen === null ? (
          <AboutStatement statement={statement} coverage={coverage} />
        ) : (
          <CategoryPanel
            key={chosen.id}
            category={chosen}
            support={supportOf(chosen.id)}
            lawNote={statement.lawNote}
            onClose={() => choose(null)}
          />
        )
      }
    >
      <article className={styles.book} aria-label={t('statement.words')}>
        {passages.map((passage) => (
          <section key={passage.id} className={styles.passage}>
            {passage.verses.map((verse, index) => (
              <VerseLine
                key={index}
                verse={verse}
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
    </Page>
  )
}
