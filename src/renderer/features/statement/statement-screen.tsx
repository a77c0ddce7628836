import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { useStatements } from '../../platform/use-statements.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { AboutStatement } from './about-statement.tsx'
import { BesideScreen } from './beside-screen.tsx'
import { CategoryPanel } from './category-panel.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { useKept, type StatementView } from './kept.ts'
import { OtherVersions } from './other-versions.tsx'
import { StatementActions } from './statement-actions.tsx'
import { StatementPage } from './statement-page.tsx'
import { StatementSwitch } from './statement-switch.tsx'
import { useStatement } from './use-statement.ts'

/** The statement's words in order, each phrase with what stands behind it, and the gaps; as a page, a table, or two pages. */
export function StatementScreen() {
  const hasSecond = useStatements().length > 1
  const [view, setView] = useKept('view')
  return view === 'beside' && hasSecond ? (
    <BesideScreen onView={setView} />
  ) : (
    <OneStatement asTable={view === 'table'} hasSecond={hasSecond} onView={setView} />
  )
}

interface OneStatementProps {
  readonly asTable: boolean
  readonly hasSecond: boolean
  readonly onView: (view: StatementView) => void
}

function OneStatement({ asTable, hasSecond, onView }: OneStatementProps) {
  const { t } = useTranslation()
  const view = useStatement('first')
  const { statement, statements, show, coverage, supportOf, chosen, choose } = view
  return (
    <Page
      title={t('statement.title', { date: edtfInWords(statement.date) })}
      {...(!hasSecond && { badges: <Badge>{statement.speaker}</Badge> })}
      actions={
        <>
          <StatementSwitch
            label={t('statement.switch')}
            statements={statements}
            shown={statement}
            onShow={show}
          />
          <StatementActions view={asTable ? 'table' : 'page'} hasSecond={hasSecond} onView={onView} />
        </>
      }
      asideLabel={t('statement.panel')}
      // The table takes the whole width until one of its phrases is chosen.
      {...((chosen !== null || !asTable) && {
        aside:
          chosen === null ? (
            <AboutStatement statement={statement} coverage={coverage} onShow={show} />
          ) : (
            <CategoryPanel
              key={chosen.id}
              statement={statement}
              category={chosen}
              support={supportOf(chosen.id)}
              onClose={() => choose(null)}
            />
          ),
      })}
    >
      <OtherVersions statement={statement} coverage={coverage} onShow={show} />
      {asTable ? (
        <CoverageTable
          statement={statement}
          supportOf={supportOf}
          chosenId={chosen?.id ?? null}
          onChoose={choose}
        />
      ) : (
        <StatementPage {...view} />
      )}
    </Page>
  )
}
