import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconHistory } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldIssuesContext } from '../form/field-issues-context.ts'
import { CollectionFields } from './collection-fields.tsx'
import { collectionWords } from './collection-words.ts'
import styles from './intake.module.css'
import type { CollectionInUse } from './use-collection.ts'

/**
 * How the files that come in next were collected, said once for all of them. Folded it is one line, which shows what
 * would go with them; nobody has to open it.
 */
export function CollectionPart({ collection }: { readonly collection: CollectionInUse }) {
  const { t } = useTranslation()
  const bodyId = useId()
  const { open, offered } = collection
  const Chevron = open ? IconChevronDown : IconChevronRight
  const said = collectionWords(collection.said)
  return (
    <section className={styles.collection} aria-label={t('custody.describe.collected')}>
      <div className={styles.collectionHead}>
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={collection.toggle}
        >
          <Chevron size={14} aria-hidden="true" />
          <span>{t('custody.describe.collected')}</span>
          <span className={styles.quiet}>
            {said === '' ? t('evidence.intake.collectedNothing') : <bdi>{said}</bdi>}
          </span>
        </UnstyledButton>
        {offered !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={styles.offered ?? ''}
            leftSection={<IconHistory size={13} aria-hidden="true" />}
            onClick={() => collection.take(offered)}
          >
            {t('evidence.intake.asLast')}{' '}
            <bdi className={styles.offeredWords}>{collectionWords(offered)}</bdi>
          </Button>
        )}
      </div>
      <div id={bodyId} hidden={!open} className={styles.collectionBody}>
        <p className={styles.hintInside}>{t('evidence.intake.collectedHint')}</p>
        <FieldIssuesContext value={collection.issues}>
          <CollectionFields value={collection.form} onChange={collection.change} />
        </FieldIssuesContext>
      </div>
    </section>
  )
}
