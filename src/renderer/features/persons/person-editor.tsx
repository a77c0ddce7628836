import { Button } from '@mantine/core'
import { IconHistory, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { FieldIssuesContext } from '../../form/field-issues-context.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { StaleDialog } from '../../ui/stale-dialog.tsx'
import { AccountsSection } from './accounts-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { NamedIn } from './named-in.tsx'
import { PersonNotices } from './person-notices.tsx'
import { usePerson, type PersonRecord } from './use-person.ts'
import { VisibleSection } from './visible-section.tsx'
import { WhoSection } from './who-section.tsx'
import { ReadOnlyForViewer } from '../../ui/read-only.tsx'

export interface PersonEditorProps {
  readonly id: string
  readonly record: PersonRecord | null
  readonly kept: KeptDraft | null
  readonly onClose: () => void
}

const NOTHING = {}

/** Who a code name stands for, and what must be respected about them. */
export function PersonEditor({ id, record, kept, onClose }: PersonEditorProps) {
  const { t } = useTranslation()
  const form = usePerson(id, record, kept)
  const { body, base, dirty, saving, change } = form
  const incidents = useEngineQuery('persons.incidents', NOTHING)?.[id] ?? []
  const issues = useMemo(
    () => new Map(saving.issues.map(({ path, key }) => [path.join('.'), key])),
    [saving.issues],
  )
  const showHistory = () => navigate({ screen: 'history', id })
  useCommand('record.save', () => void form.save(), dirty && !saving.saving)
  useCommand('record.history', showHistory, base !== null)
  return (
    <FieldIssuesContext value={issues}>
      <Page
        title={<bdi>{body.codeName.trim() === '' ? t('terms.kind.person') : body.codeName}</bdi>}
        badges={base !== null && <Badge>{base.reference}</Badge>}
        actions={
          <>
            {base !== null && (
              <Button leftSection={<IconHistory size={14} aria-hidden="true" />} onClick={showHistory}>
                {t('persons.history', { rev: base.rev })}
              </Button>
            )}
            <Button leftSection={<IconX size={14} aria-hidden="true" />} onClick={onClose}>
              {t('persons.close')}
            </Button>
            <SaveBar
              dirty={dirty}
              savedAt={base?.changedAt ?? null}
              saving={saving.saving}
              keptAt={form.keptAt}
              reason={form.reason}
              onReason={form.setReason}
              onSave={() => void form.save()}
            />
          </>
        }
        asideLabel={t('persons.incidents')}
        aside={<NamedIn incidents={incidents} />}
      >
        <PersonNotices form={form} keptAt={kept?.keptAt ?? null} incidents={incidents} />
        <ReadOnlyForViewer>
          <WhoSection body={body} onChange={change} />
          <ConsentSection body={body} onChange={change} />
          <AccountsSection body={body} onChange={change} />
          <VisibleSection body={body} onChange={change} />
        </ReadOnlyForViewer>
        <StaleDialog
          current={saving.stale}
          mine={body}
          onSaveMine={(rev) => void form.saveOn(rev)}
          onTakeTheirs={() => void form.giveUp(saving.stale)}
          onGoOn={saving.clear}
        />
      </Page>
    </FieldIssuesContext>
  )
}
