import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { commands } from '../../platform/commands/registry.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { AboutStatement } from './about-statement.tsx'
import { CategoryPanel } from './category-panel.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { OtherVersions } from './other-versions.tsx'
import { StatementPage } from './statement-page.tsx'
import { StatementSwitch } from './statement-switch.tsx'
import { useStatement } from './use-statement.ts'

/** The statement's words in order, each phrase with what stands behind it, and the gaps; or the same as a table. */
export function StatementScreen() {
  const { t } = useTranslation()
  const view = useStatement()
  const { statement, statements, show, coverage, supportOf, chosen, choose } = view
  const [asTable, setAsTable] = useState(false)
  return (
    <Page
      title={t('statement.title', { date: edtfInWords(statement.date) })}
      {...(statements.length < 2 && { badges: <Badge>{statement.speaker}</Badge> })}
      actions={
        <>
          <StatementSwitch statements={statements} shown={statement} onShow={show} />
          <SegmentedControl
            aria-label={t('statement.view')}
            value={asTable ? 'table' : 'page'}
            data={[
              { value: 'page', label: t('statement.asPage') },
              { value: 'table', label: t('statement.asTable') },
            ]}
            onChange={(value) => setAsTable(value === 'table')}
          />
          <Button leftSection={<IconPlus size={14} />} onClick={() => commands.run('incident.new')}>
            {t('commands.label.incident.new')}
          </Button>
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
