import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopyCheck, IconRestore } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import { nearPictures } from '#shared/domain/evidence/near-pictures.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import styles from './intake.module.css'

export interface IntakeResultProps {
  readonly result: EvidenceIntake
  /** Whether it was said how the files were collected. */
  readonly described: boolean
  readonly onDismiss: () => void
}

/** Longer lists are cut on screen; the items themselves stand in the list of evidence. */
const MOST_SHOWN = 8

/** What came of each file: stored, already known, bytes given back, or refused with the reason. */
export function IntakeResult({ result, described, onDismiss }: IntakeResultProps) {
  const { t } = useTranslation()
  const { stored, known, restored, refused, cancelled } = result
  const near = useNear()
  return (
    <div className={styles.result} role="status">
      {stored.length > 0 && (
        <Outcome
          icon={<IconCheck className={styles.ok} />}
          title={t('evidence.intake.stored', { count: stored.length })}
        >
          {stored.map((item, index) => ({
            name: item.name,
            words: [item.reference, ...(index < MOST_SHOWN ? near(item.evidenceId) : [])].join(' · '),
          }))}
        </Outcome>
      )}
      {known.length > 0 && (
        <Outcome
          icon={<IconCopyCheck className={styles.quiet} />}
          title={t('evidence.intake.known', { count: known.length })}
        >
          {known.map((item) => ({
            name: item.name,
            words: [
              t('evidence.intake.knownAs', { reference: item.reference }),
              ...(described ? [t('evidence.intake.knownCollected')] : []),
            ].join(' · '),
          }))}
        </Outcome>
      )}
      {restored.length > 0 && (
        <Outcome
          icon={<IconRestore className={styles.ok} />}
          title={t('evidence.intake.restored', { count: restored.length })}
        >
          {restored.map(({ name, reference }) => ({ name, words: reference }))}
        </Outcome>
      )}
      {refused.length > 0 && (
        <Outcome
          icon={<IconAlertTriangle className={styles.bad} />}
          title={t('evidence.intake.refused', { count: refused.length })}
        >
          {refused.map((item) => ({ name: item.name, words: item.message }))}
        </Outcome>
      )}
      {cancelled && <p>{t('evidence.intake.cancelled')}</p>}
      <Button variant="subtle" size="compact-xs" onClick={onDismiss}>
        {t('ui.dismiss')}
      </Button>
    </div>
  )
}

/** Says of an item which others look like it; nothing while the engine has not followed yet. */
function useNear(): (evidenceId: string) => readonly string[] {
  const { t } = useTranslation()
  const all = (useEngineQuery('records.all', { kind: 'evidence' }) ?? []).flatMap((record) =>
    record.kind === 'evidence'
      ? [{ id: record.id, reference: record.reference, perceptualHash: record.body.perceptualHash }]
      : [],
  )
  return (evidenceId) => {
    const picture = all.find(({ id }) => id === evidenceId)
    const near = picture === undefined ? [] : nearPictures(picture, all)
    const references = near.slice(0, 3).map(({ item }) => item.reference)
    return near.length === 0 ? [] : [t('custody.near.atIntake', { references: references.join(', ') })]
  }
}

interface OutcomeProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children: readonly { readonly name: string; readonly words: string }[]
}

function Outcome({ icon, title, children }: OutcomeProps) {
  const { t } = useTranslation()
  return (
    <div>
      <p className={styles.outcome}>
        <span aria-hidden="true">{icon}</span>
        {title}
      </p>
      <ul className={styles.files}>
        {children.slice(0, MOST_SHOWN).map(({ name, words }, index) => (
          // Two files of one folder can bear the same name, so the place in the list is the only key.
          <li key={index}>
            <bdi>{name}</bdi> <span className={styles.quiet}>{words}</span>
          </li>
        ))}
        {children.length > MOST_SHOWN && (
          <li>{t('evidence.intake.andMore', { count: children.length - MOST_SHOWN })}</li>
        )}
      </ul>
    </div>
  )
}
