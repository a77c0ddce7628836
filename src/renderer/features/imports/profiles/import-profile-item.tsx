import { Button } from '@mantine/core'
import { IconCopy, IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import { navigate } from '../../../platform/navigation.ts'
import { newId } from '../../../platform/new-id.ts'
import { TextLink } from '../../../ui/text-link.tsx'
import { ForWriters } from '../../../ui/for-writers.tsx'
import { useRuleWords } from '../mapping/use-rule-words.ts'
import styles from './profiles.module.css'

export interface ImportProfileItemProps {
  readonly id: string
  /** One of the workspace's own can be opened; one that comes with Holdfast can only be copied. */
  readonly isOwn: boolean
  readonly body: ImportProfileBody
  readonly onFailure: (failure: Failure) => void
}

/** One profile: for which log, what it makes, and taking it out as a file or as the beginning of another. */
export function ImportProfileItem({ id, isOwn, body, onFailure }: ImportProfileItemProps) {
  const { t, i18n } = useTranslation()
  const words = useRuleWords()
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const save = async () => {
    const answer = await bridge.log.saveProfile({ profile: body })
    if (answer.ok) setSavedAs(answer.value.name)
    else onFailure(answer.failure)
  }
  const makes = [...new Set(body.fields.map((rule) => words(rule)))]
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {isOwn ? (
            <TextLink to={{ screen: 'import-profile', id, copyOf: null }}>
              <bdi>{body.title}</bdi>
            </TextLink>
          ) : (
            <bdi>{body.title}</bdi>
          )}
        </h3>
        <ForWriters>
          <div className={styles.actions}>
            <Button
              variant="subtle"
              leftSection={<IconFileExport size={14} aria-hidden="true" />}
              aria-label={t('mapping.profile.saveFileOf', { title: body.title })}
              onClick={() => void save()}
            >
              {t('mapping.profile.saveFile')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconCopy size={14} aria-hidden="true" />}
              aria-label={t('mapping.profile.copyOf', { title: body.title })}
              onClick={() => navigate({ screen: 'import-profile', id: newId(), copyOf: id })}
            >
              {t('mapping.profile.copy')}
            </Button>
          </div>
        </ForWriters>
      </div>
      {body.note !== '' && (
        <p className={styles.quiet}>
          <bdi>{body.note}</bdi>
        </p>
      )}
      <p className={styles.quiet}>{new Intl.ListFormat(i18n.language, { type: 'unit' }).format(makes)}</p>
      {savedAs !== null && (
        <p role="status" className={styles.saved}>
          {t('mapping.profile.savedFile', { name: savedAs })}
        </p>
      )}
    </li>
  )
}
