import { Button } from '@mantine/core'
import { IconFileSearch, IconGitCompare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { Section } from '../../ui/section.tsx'
import { ComparedHeads } from './compared-heads.tsx'
import styles from './integrity.module.css'
import { useCompare } from './use-compare.ts'

/** Where what somebody kept is held against the journal. */
export function CompareSection() {
  const { t } = useTranslation()
  const { job, text, setText, report, failure, compareText, compareFile } = useCompare()
  return (
    <Section title={t('integrity.compare.title')} hint={t('integrity.compare.hint')}>
      <div className={styles.measure}>
        <ProseField
          label={t('integrity.compare.text')}
          value={text}
          maxRows={10}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <Button
            leftSection={<IconGitCompare size={14} />}
            disabled={job.running || text.trim() === ''}
            onClick={() => void compareText()}
          >
            {t('integrity.compare.run')}
          </Button>
          <Button
            leftSection={<IconFileSearch size={14} />}
            disabled={job.running}
            onClick={() => void compareFile()}
          >
            {t('integrity.compare.file')}
          </Button>
        </div>
        {job.running && (
          <ProgressNotice
            label={t('integrity.compare.running')}
            progress={job.progress}
            onCancel={job.cancel}
          />
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        {report !== null && <ComparedHeads report={report} />}
      </div>
    </Section>
  )
}
