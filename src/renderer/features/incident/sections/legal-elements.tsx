import { useTranslation } from 'react-i18next'
import { articles } from '#shared/domain/legal/articles.ts'
import { PassageField } from '../../../form/passage-field.tsx'
import { elementIn, withElement, type ElementEntry, type LegalEntry } from '../model/entries/legal-entry.ts'
import type { MaterialView } from '../model/legal-material.ts'
import { ElementColumn } from './element-column.tsx'
import styles from './law.module.css'

export interface LegalElementsProps {
  readonly field: string
  readonly entry: LegalEntry
  readonly material: readonly MaterialView[]
  readonly onChange: (patch: Partial<LegalEntry>) => void
}

/** Each element with what supports it and, always beside it, what contradicts it. */
export function LegalElements({ field, entry, material, onChange }: LegalElementsProps) {
  const { t } = useTranslation()
  const known = articles[entry.article].elements
  const unknown = entry.elements
    .filter(({ element }) => !known.some(({ id }) => id === element))
    .map(({ element }) => ({ id: element, text: t('law.unknownElement', { id: element }) }))
  if (known.length + unknown.length === 0) return null
  return (
    <fieldset className={styles.elements}>
      <legend className={styles.legend}>{t('law.elements')}</legend>
      <p className={styles.quiet}>{t('law.elementsHint')}</p>
      <ol className={styles.list}>
        {[...known, ...unknown].map(({ id, text }) => {
          const { at, written } = elementIn(entry, id)
          return (
            <LegalElement
              key={id}
              field={`${field}.${at}`}
              text={text}
              written={written}
              material={material}
              onChange={(next) => onChange({ elements: withElement(entry, next) })}
            />
          )
        })}
      </ol>
    </fieldset>
  )
}

export interface LegalElementProps {
  readonly field: string
  readonly text: string
  readonly written: ElementEntry
  readonly material: readonly MaterialView[]
  readonly onChange: (written: ElementEntry) => void
}

function LegalElement({ field, text, written, material, onChange }: LegalElementProps) {
  const { t } = useTranslation()
  const undecided = written.material.some(({ support }) => support === 'neutral' || support === 'unknown')
  return (
    <li className={styles.element}>
      <p>{text}</p>
      <div className={styles.sides}>
        {(['supports', 'contradicts'] as const).map((side) => (
          <ElementColumn
            key={side}
            side={side}
            field={field}
            text={text}
            written={written}
            material={material}
            onChange={onChange}
          />
        ))}
      </div>
      {undecided && (
        <ElementColumn
          side={null}
          field={field}
          text={text}
          written={written}
          material={material}
          onChange={onChange}
        />
      )}
      {(written.material.length > 0 || written.note !== '') && (
        <PassageField
          field={`${field}.note`}
          label={t('law.elementNote')}
          minRows={1}
          value={written.note}
          onChange={(note) => onChange({ ...written, note })}
        />
      )}
    </li>
  )
}
