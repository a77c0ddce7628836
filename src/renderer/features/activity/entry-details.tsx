import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecordKind, isRestricted } from '#shared/domain/record/kinds.ts'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { UndoEntry } from '../../bulk/undo-entry.tsx'
import { navigate } from '../../platform/navigation.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { AboutLink } from './about-link.tsx'
import styles from './activity.module.css'
import { CommitCheckpoint } from './commit-checkpoint.tsx'
import { useFactWords } from './use-fact-words.tsx'

const HASH = /^[0-9a-f]{64}$/

/** All that one entry says, who wrote it when and where, and what proves its place. */
export function EntryDetails({ line }: { readonly line: ActivityLine | null }) {
  const { t } = useTranslation()
  const facts = useFactWords()
  if (line === null) return <p className={styles.quiet}>{t('activity.details.hint')}</p>
  const { entry, hash, happening, about, actorName, commit } = line
  const isGuarded =
    isRecordKind(entry.subject.kind) && isRestricted(entry.subject.kind) && entry.type === 'record.put'
  return (
    <>
      <h2 className={styles.detailsTitle}>{t('activity.details.title', { number: entry.seq + 1 })}</h2>
      <p className={styles.lead}>{t(`activity.happened.${happening}`)}</p>
      <dl className={styles.facts}>
        {about !== null && (
          <Said label={t('activity.details.about')}>
            <AboutLink about={about} />
          </Said>
        )}
        {line.facts.map((fact) => (
          <Said key={fact.name} label={facts.name(fact)}>
            {HASH.test(String(fact.value)) ? (
              <CopyText text={String(fact.value)} label={facts.name(fact)} />
            ) : (
              facts.value(fact)
            )}
          </Said>
        ))}
        {entry.reason !== undefined && (
          <Said label={t('activity.details.reason')}>
            <bdi>{entry.reason}</bdi>
          </Said>
        )}
        {isGuarded && <Said label={t('activity.details.reason')}>{t('activity.details.guarded')}</Said>}
        <Said label={t('activity.details.who')}>
          <bdi>{actorName}</bdi>
        </Said>
        <Said label={t('activity.details.recorded')}>
          <InstantText instant={entry.at} seconds />, {t('activity.details.clock')}
          <br />
          <code>{entry.at}</code>
        </Said>
        <Said label={t('activity.details.commit')}>
          {commit.first === commit.last
            ? t('activity.details.alone')
            : t('activity.details.together', { first: commit.first + 1, last: commit.last + 1 })}
        </Said>
      </dl>
      <UndoEntry key={entry.seq} line={line} />
      <CommitCheckpoint key={commit.last} seq={entry.seq} />
      {about !== null && (
        <Button
          leftSection={<IconFilter size={13} aria-hidden="true" />}
          onClick={() => navigate({ screen: 'activity', entry: null, about: about.id })}
        >
          {t('activity.details.onlyThis')}
        </Button>
      )}
      <h3 className={styles.partTitle}>{t('activity.details.technical')}</h3>
      <dl className={styles.facts}>
        <Said label={t('activity.details.number')}>{entry.seq}</Said>
        {(['hash', 'prev', 'digest'] as const).map((part) => (
          <Said key={part} label={t(`activity.details.${part}`)}>
            <CopyText text={part === 'hash' ? hash : entry[part]} label={t(`activity.details.${part}`)} />
          </Said>
        ))}
        <Said label={t('activity.details.device')}>
          <code>{entry.device}</code>
        </Said>
      </dl>
    </>
  )
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
