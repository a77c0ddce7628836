import { useState } from 'react'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { EvidenceDialog } from '../../../evidence/evidence-dialog.tsx'
import { IntakePanel } from '../../../evidence/intake-panel.tsx'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import { placeOf } from '../model/place-of.ts'
import { linkEvidence } from '../model/link-evidence.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { LinkedEvidence } from './linked-evidence.tsx'
import styles from './sections.module.css'

export interface EvidenceSectionProps extends SectionProps {
  readonly evidence: readonly StoredRecord<'evidence'>[]
}

/** Files that show what is reported. They are stored at once; the link to them is saved with the incident. */
export function EvidenceSection({ form, removed, change, remove, putBack, evidence }: EvidenceSectionProps) {
  const { t } = useTranslation()
  const [viewedId, setViewedId] = useState<string | null>(null)
  const linked = new Set(form.evidence.map((entry) => entry.id))
  const others = evidence.filter((item) => !linked.has(item.id))
  const link = (ids: readonly string[]) => change((now) => ({ evidence: linkEvidence(now.evidence, ids) }))
  return (
    <Section id={sectionAnchor('evidence')} title={t('incident.sections.evidence')}>
      <IntakePanel hint={t('incident.evidence.intakeHint')} onTaken={link} />
      {others.length > 0 && (
        <Select
          className={styles.fromInbox}
          aria-label={t('incident.evidence.link')}
          placeholder={t('incident.evidence.link')}
          searchable
          autoComplete="off"
          spellCheck={false}
          value={null}
          limit={100}
          nothingFoundMessage={t('incident.evidence.nothingFound')}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={others.map((item) => ({
            value: item.id,
            label: `${item.reference} · ${showFileName(item.body.file.originalName)}`,
          }))}
          onChange={(id) => id !== null && link([id])}
        />
      )}
      {form.evidence.length === 0 && <p className={styles.none}>{t('incident.evidence.none')}</p>}
      <ul className={styles.linked}>
        {form.evidence.map((entry) => (
          <LinkedEvidence
            key={entry.id}
            entry={entry}
            record={evidence.find((item) => item.id === entry.id)}
            onView={() => setViewedId(entry.id)}
            onNote={(note) => change((now) => ({ evidence: changeEntry(now.evidence, entry.id, { note }) }))}
            onRemove={() => remove('evidence', entry.id)}
          />
        ))}
      </ul>
      <UndoBar list="evidence" removed={removed} onPutBack={putBack} />
      <EvidenceDialog
        record={evidence.find((item) => item.id === viewedId) ?? null}
        onClose={() => setViewedId(null)}
        onUsePosition={(metadata) => {
          change((now) => ({ places: [...now.places, placeOf(newId(), now.language, metadata)] }))
          setViewedId(null)
        }}
      />
    </Section>
  )
}
