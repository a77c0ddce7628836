import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogImportLine } from '../../engine/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './imports.module.css'
import { useCountWords } from './use-count-words.ts'

/** The import of a log: what came, and what became of its rows. */
export function LogItem({ line }: { readonly line: LogImportLine }) {
  const { t } = useTranslation()
  const words = useCountWords()
  return (
    <>
      <div className={styles.head}>
        <TextLink to={{ screen: 'log-import', id: line.id, fresh: false }}>
          <strong>{line.reference}</strong> <bdi>{line.logName}</bdi>
        </TextLink>
        {line.isUndone && <Badge icon={<IconArrowBackUp />}>{t('logImports.undone')}</Badge>}
        <span className={styles.quiet}>
          <InstantText instant={line.createdAt} />
        </span>
      </div>
      <p className={styles.quiet}>
        <bdi>{line.fileName}</bdi> – {words(line.counts)}
      </p>
    </>
  )
}
