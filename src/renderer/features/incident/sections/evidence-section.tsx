import { useState } from 'react'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { itemLabel, type EvidenceItem } from '../../../evidence/item-name.ts'
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
import { LinkedThing } from './linked-thing.tsx'
import styles from './sections.module.css'

export interface EvidenceSectionProps extends SectionProps {
  readonly evidence: readonly EvidenceItem[]
}

/** Files and things that show what is reported. Files are stored at once; the link to them is saved with the incident. */
export function EvidenceSection({ form, removed, change, remove, putBack, evidence }: EvidenceSectionProps) {
  const { t } = useTranslation()
  const [viewedId, setViewedId] = useState<string | null>(null)
  const viewed = evidence.find((item) => item.id === viewedId)
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
          data={(['evidence', 'physical-item'] as const).flatMap((kind) => {
            const items = others.filter((item) => item.kind === kind)
            const data = items.map((item) => ({ value: item.id, label: itemLabel(item) }))
            return items.length === 0 ? [] : [{ group: t(`objects.groups.${kind}`), items: data }]
          })}
          onChange={(id) => id !== null && link([id])}
        />
      )}
      {form.evidence.length === 0 && <p className={styles.none}>{t('incident.evidence.none')}</p>}
      <ul className={styles.linked}>
        {form.evidence.map((entry) => {
          const record = evidence.find((item) => item.id === entry.id)
          const row = {
            entry,
            onNote: (note: string) =>
              change((now) => ({ evidence: changeEntry(now.evidence, entry.id, { note }) })),
            onRemove: () => remove('evidence', entry.id),
          }
          return record?.kind === 'physical-item' ? (
            <LinkedThing key={entry.id} {...row} record={record} />
          ) : (
            <LinkedEvidence key={entry.id} {...row} record={record} onView={() => setViewedId(entry.id)} />
          )
        })}
      </ul>
      <UndoBar list="evidence" removed={removed} onPutBack={putBack} />
      <EvidenceDialog
        record={viewed?.kind === 'evidence' ? viewed : null}
        onClose={() => setViewedId(null)}
        onUsePosition={(metadata) => {
          change((now) => ({ places: [...now.places, placeOf(newId(), now.language, metadata)] }))
          setViewedId(null)
        }}
      />
    </Section>
  )
}
