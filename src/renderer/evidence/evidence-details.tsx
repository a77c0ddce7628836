import { CameWith } from '../imports/came-with.tsx'
import { Button } from '@mantine/core'
import { IconArchive, IconPencil, IconShieldExclamation, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { CustodyList } from './custody-list.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import styles from './evidence-details.module.css'
import { DescriptionFacts, EvidenceFacts } from './evidence-facts.tsx'
import { ItemActions } from './item-actions.tsx'
import { Kin } from './kin.tsx'
import { MetadataView } from './metadata-view.tsx'
import { Part } from './part.tsx'
import { RelinkPanel } from './relink-panel.tsx'
import { useCustody } from './use-custody.ts'
import { useStandings, type Standing } from './use-standing.ts'
import { ForWriters } from '../ui/for-writers.tsx'

export interface EvidenceDetailsProps {
  readonly record: StoredRecord<'evidence'>
  /** Takes coordinates of the file as a place of the incident at hand; left out where there is none. */
  readonly onUsePosition?: ((metadata: EmbeddedMetadata) => void) | undefined
}

/** Everything that is known of one item: what it is, what is said of it, and what happened to it since it came. */
export function EvidenceDetails({ record, onUsePosition }: EvidenceDetailsProps) {
  const { t } = useTranslation()
  const custody = useCustody(record.id)
  const standing = useStandings().exceptions.get(record.id)?.kind ?? null
  const all = useEngineQuery('records.all', { kind: 'evidence' }) ?? []
  const [describing, setDescribing] = useState(false)
  const { metadata } = record.body
  const close = () => {
    setDescribing(false)
    custody.reload()
  }
  return (
    <div className={styles.details}>
      <CameWith id={record.id} />
      {standing !== null && <StandingNotice kind={standing} />}
      <ForWriters>
        <RelinkPanel needed={standing === 'quarantined'} onDone={custody.reload} />
      </ForWriters>
      <ForWriters>
        <ItemActions record={record} standing={standing} custody={custody} />
      </ForWriters>
      <Part
        title={t('custody.about')}
        action={
          <ForWriters>
            <Button
              size="compact-xs"
              leftSection={<IconPencil size={13} aria-hidden="true" />}
              onClick={() => setDescribing(true)}
            >
              {t('custody.edit')}
            </Button>
          </ForWriters>
        }
      >
        <DescriptionFacts record={record} />
      </Part>
      <Part title={t('evidence.file')}>
        <EvidenceFacts record={record} />
      </Part>
      {metadata !== null && (
        <Part title={t('custody.metadata.title')}>
          <MetadataView metadata={metadata} {...(onUsePosition !== undefined && { onUsePosition })} />
        </Part>
      )}
      <Kin record={record} all={all.filter(isEvidence)} onChanged={custody.reload} />
      <Part title={t('evidence.custody.title')}>
        {custody.failure === null ? (
          <CustodyList events={custody.events} />
        ) : (
          <FailureNotice failure={custody.failure} />
        )}
      </Part>
      {describing && <DescribeDialog record={record} onClose={close} />}
    </div>
  )
}

const isEvidence = (record: StoredRecord): record is StoredRecord<'evidence'> => record.kind === 'evidence'

function StandingNotice({ kind }: Pick<Standing, 'kind'>) {
  const { t } = useTranslation()
  if (kind === 'given-up') return <Notice icon={<IconArchive />}>{t('custody.quarantine.givenUp')}</Notice>
  if (kind === 'deleted') return <Notice icon={<IconTrash />}>{t('custody.quarantine.deleted')}</Notice>
  return (
    <Notice tone="bad" icon={<IconShieldExclamation />}>
      {t('custody.quarantine.item')}
    </Notice>
  )
}
