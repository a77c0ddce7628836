import { Button } from '@mantine/core'
import { IconArrowLeft, IconListTree } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRestorable } from '#shared/domain/record/restored-body.ts'
import { nameOf } from '#shared/domain/record/name.ts'
import type { RecordVersion } from '#shared/ipc/records.ts'
import { CameWith } from '../../imports/came-with.tsx'
import { RestrictedGate } from '../../persons/restricted-gate.tsx'
import { usePersons } from '../../persons/use-persons.ts'
import { goBack, navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useHistory } from './use-history.ts'
import { VersionItem } from './version-item.tsx'
import styles from './history.module.css'
import { useIsViewer } from '../../platform/session.ts'

/** The history of a person tells who it is: it is shown only when asked for. */
export function HistoryScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const persons = usePersons()
  const person = persons?.find((one) => one.id === id)
  if (persons === undefined) return null
  if (person === undefined || asked) return <History id={id} />
  return (
    <RestrictedGate
      codeName={person.codeName}
      showLabel={t('persons.gate.showHistory')}
      onShow={() => setAsked(true)}
    />
  )
}

/** Every version of one record: who saved it, when and why, and what changed. */
function History({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const { versions, failure, load } = useHistory(id)
  const latest = versions?.at(-1)
  const [restoring, setRestoring] = useState<RecordVersion | null>(null)
  return (
    <Page
      textOnly
      title={latest === undefined ? t('history.title') : t('history.titleOf', { title: titleOf(latest) })}
      badges={
        latest !== undefined && (
          <>
            <Badge>{latest.record.reference}</Badge>
            <Badge>{t('history.versions', { count: versions?.length ?? 0 })}</Badge>
          </>
        )
      }
      actions={
        <>
          <Button
            leftSection={<IconListTree size={14} />}
            onClick={() => navigate({ screen: 'activity', entry: null, about: id })}
          >
            {t('history.activity')}
          </Button>
          <Button leftSection={<IconArrowLeft size={14} />} onClick={goBack}>
            {t('history.back')}
          </Button>
        </>
      }
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={load} />}
      <CameWith id={id} />
      <ol className={styles.versions} reversed>
        {versions
          ?.map((version, index) => (
            <VersionItem
              key={version.entry.seq}
              version={version}
              previous={versions[index - 1]}
              onRestore={
                !isViewer && index < versions.length - 1 && isRestorable(version.record)
                  ? () => setRestoring(version)
                  : undefined
              }
            />
          ))
          .toReversed()}
      </ol>
      {restoring !== null &&
        latest !== undefined &&
        isRestorable(latest.record) &&
        isRestorable(restoring.record) && (
          <RestoreDialog
            current={latest.record}
            earlier={restoring.record}
            onClose={() => setRestoring(null)}
          />
        )}
    </Page>
  )
}

const titleOf = ({ record }: RecordVersion): string => nameOf(record) || record.reference
