import { Button, Checkbox } from '@mantine/core'
import { IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { StatementChoice } from '../../form/statement-choice.tsx'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { newId } from '../../platform/new-id.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { Section } from '../../ui/section.tsx'
import { BlindFacts } from './blind-facts.tsx'
import styles from './review.module.css'
import { useCodable } from './use-codable.ts'

/** Coding an incident a second time: its facts and sources, and nothing that the first coder concluded. */
export function CodingScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const record = useEngineQuery('record.get', { id })
  if (record === undefined) return <Page title={t('review.coding.title')}>{null}</Page>
  if (record?.kind !== 'incident')
    return (
      <Page title={t('review.coding.title')}>
        <EmptyState title={t('review.missing')}>{t('review.missingText')}</EmptyState>
      </Page>
    )
  return <Coding key={id} incident={record} />
}

function Coding({ incident }: { readonly incident: StoredRecord<'incident'> }) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  // Somebody may save the incident meanwhile: what is coded is what is shown.
  const [coded] = useState(incident)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const [codingId] = useState(newId)
  const { save, saving, failure, issues } = useSaveRecord('coding')
  const { statements, chosen: statement, choose } = useCodable(coded)
  const submit = async () => {
    if (statement === undefined) return
    const body = {
      incidentId: coded.id,
      incidentRev: coded.rev,
      statementId: statement.id,
      catalogueVersion: statement.version,
      categoryIds: [...chosen],
      note,
    }
    const saved = await save({ kind: 'coding', id: codingId, baseRev: null, body }, '')
    if (saved !== null) navigate({ screen: 'review' })
  }
  useCommand('record.save', () => void submit(), !saving)
  return (
    <Page
      title={<bdi>{coded.body.title}</bdi>}
      badges={<Badge>{coded.reference}</Badge>}
      actions={
        <>
          <Button leftSection={<IconArrowLeft size={14} />} onClick={() => navigate({ screen: 'review' })}>
            {t('review.back')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconDeviceFloppy size={14} />}
            loading={saving}
            disabled={statement === undefined}
            onClick={() => void submit()}
          >
            {t('review.coding.save')}
          </Button>
        </>
      }
      aside={
        <div className={styles.panel}>
          {statement === undefined ? (
            <p className={styles.quiet}>{t('review.coding.empty')}</p>
          ) : (
            <StatementChoice
              statements={statements}
              chosen={statement}
              onChoose={(id) => {
                choose(id)
                setChosen(new Set()) // ids mean something only inside one statement
              }}
            />
          )}
          <fieldset className={styles.choices}>
            <legend>{t('review.coding.choose')}</legend>
            <ul className={styles.phrases}>
              {statement?.categories.map(({ id, label, anchor }) => (
                <li key={id}>
                  <Checkbox
                    checked={chosen.has(id)}
                    label={label}
                    description={<bdi>“{anchor.exact}”</bdi>}
                    onChange={() => setChosen(toggled(chosen, id))}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
          <ProseField
            label={t('review.coding.note')}
            maxLength={5_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      }
      asideLabel={t('review.coding.choose')}
    >
      <div className={styles.notices}>
        <Notice>{t('review.coding.blind')}</Notice>
        {failure !== null && <FailureNotice failure={failure} />}
        {issues.map((issue) => (
          <Notice key={issue.key} tone="warn">
            {issueText(issue)}
          </Notice>
        ))}
      </div>
      <Section title={t('review.coding.facts')}>
        <BlindFacts incident={coded.body} />
      </Section>
    </Page>
  )
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id])
