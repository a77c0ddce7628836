import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/section.tsx'
import { AddRule } from './add-rule.tsx'
import type { RuleEntry } from './mapping-form.ts'
import type { MappingContext } from './mapping-pane.tsx'
import styles from './mapping.module.css'
import { RuleChip } from './rule-chip.tsx'
import { RuleEditor } from './rule-editor.tsx'

export interface AlwaysRulesProps {
  readonly entries: readonly RuleEntry[]
  readonly context: MappingContext
}

/** Rules that read no column. */
export function AlwaysRules({ entries, context: { rules, columns } }: AlwaysRulesProps) {
  const { t } = useTranslation()
  const opened = rules.open?.at === '' ? entries.find(({ id }) => id === rules.open?.id) : undefined
  return (
    <Section
      title={t('mapping.always')}
      actions={
        <AddRule label={t('mapping.addAlways')} taken={rules.taken} onAdd={(kind) => rules.add(kind, '')} />
      }
    >
      {entries.length === 0 && <p className={styles.quiet}>{t('mapping.noAlways')}</p>}
      <div className={styles.becomes}>
        {entries.map((entry) => (
          <RuleChip
            key={entry.id}
            entry={entry}
            isOpen={opened?.id === entry.id}
            onToggle={() => rules.toggle(entry.id, '')}
          />
        ))}
      </div>
      {opened !== undefined && (
        <RuleEditor
          key={opened.id}
          entry={opened}
          columns={columns}
          takesFocus
          onChange={(rule) => rules.put(opened.id, rule)}
          onRemove={() => rules.remove(opened.id)}
          onDone={rules.close}
        />
      )}
    </Section>
  )
}
