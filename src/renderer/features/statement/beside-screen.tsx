import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import styles from './beside.module.css'
import { CategoryPanel } from './category-panel.tsx'
import { OtherVersions } from './other-versions.tsx'
import { StatementActions } from './statement-actions.tsx'
import { StatementPage } from './statement-page.tsx'
import { StatementSwitch } from './statement-switch.tsx'
import { useStatement, type StatementSupport } from './use-statement.ts'
import type { StatementView } from './kept.ts'

/** Two statements, or two versions of one, side by side: each a page with its own support in the margin. */
export function BesideScreen({ onView }: { readonly onView: (view: StatementView) => void }) {
  const { t } = useTranslation()
  const first = useStatement('first')
  const second = useStatement('second')
  const chosen = [first, second].find((one) => one.chosen !== null)
  return (
    <Page
      title={t('statement.besideTitle')}
      actions={<StatementActions view="beside" hasSecond onView={onView} />}
      asideLabel={t('statement.panel')}
      {...(chosen?.chosen && {
        aside: (
          <CategoryPanel
            key={`${chosen.statement.id}.${chosen.statement.version}.${chosen.chosen.id}`}
            statement={chosen.statement}
            category={chosen.chosen}
            support={chosen.supportOf(chosen.chosen.id)}
            onClose={() => chosen.choose(null)}
          />
        ),
      })}
    >
      <div className={styles.sides}>
        <Side {...first} label={t('statement.firstSide')} onChoose={() => second.choose(null)} />
        <Side {...second} label={t('statement.secondSide')} onChoose={() => first.choose(null)} />
      </div>
    </Page>
  )
}

interface SideProps extends StatementSupport {
  readonly label: string
  /** One phrase is chosen over both sides. */
  readonly onChoose: () => void
}

function Side({ label, onChoose, ...view }: SideProps) {
  const { statement, statements, show, coverage, choose } = view
  return (
    <section className={styles.side} aria-label={label}>
      <div className={styles.head}>
        <StatementSwitch label={label} statements={statements} shown={statement} onShow={show} />
      </div>
      <OtherVersions statement={statement} coverage={coverage} onShow={show} />
      <StatementPage
        {...view}
        choose={(id) => {
          onChoose()
          choose(id)
        }}
      />
    </section>
  )
}
