import { Button } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../platform/bridge.ts'
import { routeOfDraft } from '../platform/drafts/route-of-draft.ts'
import { useKeptDrafts, type KeptDraft } from '../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../platform/navigation.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { InstantText } from '../ui/instant-text.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './drafts-notice.module.css'

/** Offers, once after unlock, what was typed and never saved. Whoever does not want it now loses nothing. */
export function DraftsNotice() {
  const { t } = useTranslation()
  const { drafts, reload } = useKeptDrafts()
  const [hidden, setHidden] = useState(false)
  const [openedIds, setOpenedIds] = useState<readonly string[]>([])
  const [leaving, setLeaving] = useState<KeptDraft | null>(null)
  const offered = drafts?.filter(({ draft }) => !openedIds.includes(draft.id)) ?? []
  if (hidden || offered.length === 0) return null

  const discard = async (kept: KeptDraft) => {
    await bridge.draft.drop({ id: kept.draft.id })
    setLeaving(null)
    reload()
  }

  return (
    <div className={styles.bar}>
      <Notice
        icon={<IconNotes />}
        actions={
          <Button variant="subtle" onClick={() => setHidden(true)}>
            {t('shell.drafts.later')}
          </Button>
        }
      >
        <p>{t('shell.drafts.title', { count: offered.length })}</p>
        <ul className={styles.list}>
          {offered.map((kept) => (
            <DraftLine
              key={kept.draft.id}
              kept={kept}
              onOpen={() => {
                setOpenedIds([...openedIds, kept.draft.id])
                const route = routeOfDraft(kept.draft)
                if (route !== null) navigate(route)
              }}
              onDiscard={() => setLeaving(kept)}
            />
          ))}
        </ul>
      </Notice>
      <ConfirmDialog
        opened={leaving !== null}
        danger
        title={t('shell.drafts.discardTitle')}
        confirmLabel={t('shell.drafts.discard')}
        onCancel={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving !== null) void discard(leaving)
        }}
      >
        {leaving?.draft.baseRev === null ? t('shell.drafts.discardNew') : t('shell.drafts.discardChanges')}
      </ConfirmDialog>
    </div>
  )
}

interface DraftLineProps {
  readonly kept: KeptDraft
  readonly onOpen: () => void
  readonly onDiscard: () => void
}

function DraftLine({ kept, onOpen, onDiscard }: DraftLineProps) {
  const { t } = useTranslation()
  return (
    <li className={styles.draft}>
      <span className={styles.name}>
        {t(`terms.kind.${kept.draft.kind}`)}: <bdi>{titleOf(kept) ?? t('shell.drafts.untitled')}</bdi>
      </span>
      <InstantText instant={kept.keptAt} />
      {routeOfDraft(kept.draft) !== null && (
        <Button size="compact-xs" onClick={onOpen}>
          {t('shell.drafts.open')}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onDiscard}>
        {t('shell.drafts.discard')}
      </Button>
    </li>
  )
}

/** Main gives of a person no more than the code name. */
const titleOf = (kept: KeptDraft): string | null => {
  const title = kept.draft.body[kept.draft.kind === 'person' ? 'codeName' : 'title']
  return typeof title === 'string' && title.trim() !== '' ? title : null
}
