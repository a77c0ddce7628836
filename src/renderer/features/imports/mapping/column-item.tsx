import { useTranslation } from 'react-i18next'
import type { ColumnLine } from './column-list.ts'
import { ColumnOffers } from './column-offers.tsx'
import { AddRule } from './add-rule.tsx'
import styles from './mapping.module.css'
import type { MappingContext } from './mapping-pane.tsx'
import { ProblemMark } from './problem-mark.tsx'
import { RuleChip } from './rule-chip.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { useHoldsWords } from './use-holds-words.ts'

export interface ColumnItemProps {
  readonly line: ColumnLine
  readonly context: MappingContext
}

/** One column: what it is called and holds, and what is made of it; the forms of that open under it. */
export function ColumnItem({ line: { name, facts, rules: made }, context }: ColumnItemProps) {
  const { t } = useTranslation()
  const holdsWords = useHoldsWords()
  const { rules, columns, look } = context
  const opened = rules.open?.at === name ? made.find(({ id }) => id === rules.open?.id) : undefined
  return (
    <li className={styles.column} data-open={opened !== undefined}>
      <div className={styles.columnHead}>
        <div className={styles.columnName}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className={styles.quiet}>
            {facts === null
              ? t(look === null ? 'mapping.noFile' : 'mapping.missing')
              : holdsWords(facts, look?.rows ?? 0)}
          </span>
        </div>
        <div className={styles.examples}>
          {facts?.examples.slice(0, 2).map((example) => (
            <bdi key={example}>{example}</bdi>
          ))}
        </div>
        <div className={styles.becomes}>
          {made.map((entry) => (
            <RuleChip
              key={entry.id}
              entry={entry}
              column={name}
              isOpen={opened?.id === entry.id}
              onToggle={() => rules.toggle(entry.id, name)}
            />
          ))}
          {made.length === 0 && <span className={styles.quiet}>{t('mapping.kept')}</span>}
          <ProblemMark column={name} context={context} />
          <AddRule
            label={t('mapping.add', { column: name })}
            taken={rules.taken}
            onAdd={(kind) => rules.add(kind, name)}
          />
        </div>
      </div>
      {facts !== null && look !== null && (
        <ColumnOffers facts={facts} look={look} entries={made} onPut={rules.put} />
      )}
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
    </li>
  )
}
