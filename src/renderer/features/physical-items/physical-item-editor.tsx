import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { ItemUses } from '../../evidence/item-uses.tsx'
import { useCommand } from '../../platform/commands/use-command.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { StaleDialog } from '../../ui/stale-dialog.tsx'
import { Chain } from './chain.tsx'
import { ItemFields } from './item-fields.tsx'
import styles from './physical-items.module.css'
import { usePhysicalItem, type PhysicalItem } from './use-physical-item.ts'
import { ReadOnlyForViewer } from '../../ui/read-only.tsx'

export interface PhysicalItemEditorProps {
  readonly id: string
  readonly record: PhysicalItem | null
  readonly kept: KeptDraft | null
}

const NOTHING = {}

/** One thing: what it is and where it comes from, and beside that who had it. */
export function PhysicalItemEditor({ id, record, kept }: PhysicalItemEditorProps) {
  const { t } = useTranslation()
  const form = usePhysicalItem(id, record, kept)
  const uses = useEngineQuery('evidence.uses', NOTHING) ?? {}
  const { body, base, dirty, saving } = form
  const showHistory = () => navigate({ screen: 'history', id })
  useCommand('record.save', () => void form.save(), dirty && !saving.saving)
  useCommand('record.history', showHistory, base !== null)
  return (
    <Page
      title={body.title.trim() === '' ? t('custody.physical.newTitle') : <bdi>{body.title}</bdi>}
      badges={base !== null && <Badge>{base.reference}</Badge>}
      actions={
        <>
          {base !== null && (
            <Button leftSection={<IconHistory size={14} aria-hidden="true" />} onClick={showHistory}>
              {t('cases.history', { rev: base.rev })}
            </Button>
          )}
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
      asideLabel={t('custody.physical.chain')}
      aside={
        base === null ? (
          <p className={styles.quiet}>{t('custody.physical.saveFirst')}</p>
        ) : (
          <div className={styles.aside}>
            <ItemUses record={base} uses={uses[id] ?? []} />
            <Chain itemId={id} reference={base.reference} />
          </div>
        )
      }
    >
      <div className={styles.notices}>
        {kept !== null && form.fromDraft && (
          <Notice
            actions={
              <Button variant="subtle" onClick={() => void form.giveUp(record)}>
                {t('cases.discardDraft')}
              </Button>
            }
          >
            {t('cases.draftShown')} <InstantText instant={kept.keptAt} />
          </Notice>
        )}
        {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
        {saving.issues.length > 0 && (
          <FailureNotice
            failure={{ code: 'invalid', message: t('ui.notSaved', { count: saving.issues.length }) }}
          />
        )}
        {form.keepFailure !== null && <FailureNotice failure={form.keepFailure} />}
      </div>
      <div>
        <ReadOnlyForViewer>
          <ItemFields body={body} issues={saving.issues} onChange={form.change} />
        </ReadOnlyForViewer>
      </div>
      <StaleDialog
        current={saving.stale}
        mine={body}
        onSaveMine={(rev) => void form.saveOn(rev)}
        onTakeTheirs={() => void form.giveUp(saving.stale)}
        onGoOn={saving.clear}
      />
    </Page>
  )
}
