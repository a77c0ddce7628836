import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { materialKey, withMaterial, type MaterialView } from '../model/legal-material.ts'
import { ElementMaterial } from './element-material.tsx'
import styles from './law.module.css'
import type { LegalElementProps } from './legal-elements.tsx'
import { PickOne } from './pick-one.tsx'

/** What is named for one side of an element, and the way to name more. `null`: what points neither way. */
export function ElementColumn({
  side,
  field,
  text,
  written,
  material,
  onChange,
}: LegalElementProps & { readonly side: 'supports' | 'contradicts' | null }) {
  const { t } = useTranslation()
  const named = written.material.flatMap((one, at) =>
    side === (one.support === 'supports' || one.support === 'contradicts' ? one.support : null)
      ? [{ one, at }]
      : [],
  )
  const left = material.filter(
    (view) => !written.material.some((one) => materialKey(one) === materialKey(view)),
  )
  return (
    <div className={styles.side}>
      <p className={styles.sideHead}>
        {side === 'supports' && <IconCircleCheck size={14} aria-hidden="true" className={styles.for} />}
        {side === 'contradicts' && <IconCircleX size={14} aria-hidden="true" className={styles.against} />}
        {side === null ? t('law.open') : t(`law.support.${side}`)}
        {side !== null && named.length === 0 && (
          <span className={styles.nothing}>{t(`law.nothing.${side}`)}</span>
        )}
      </p>
      {named.map(({ one, at }) => (
        <ElementMaterial
          key={materialKey(one)}
          field={`${field}.material.${at}`}
          value={one}
          view={material.find((view) => materialKey(view) === materialKey(one))}
          onChange={(next) =>
            onChange({ ...written, material: written.material.with(at, { ...one, ...next }) })
          }
          onRemove={() => onChange({ ...written, material: written.material.toSpliced(at, 1) })}
        />
      ))}
      {side !== null && left.length === 0 && named.length === 0 && (
        <p className={styles.quiet}>{t('law.noMaterial')}</p>
      )}
      {side !== null && left.length > 0 && (
        <MaterialPicker
          label={t(`law.addFor.${side}`, { element: text })}
          placeholder={t(`law.add.${side}`)}
          material={left}
          onChoose={(view) => onChange(withMaterial(written, view, side))}
        />
      )}
    </div>
  )
}

interface MaterialPickerProps {
  readonly label: string
  readonly placeholder: string
  readonly material: readonly MaterialView[]
  readonly onChoose: (view: MaterialView) => void
}

/** The incident's claims and evidence that are not named for this element yet. */
function MaterialPicker({ label, placeholder, material, onChoose }: MaterialPickerProps) {
  const { t } = useTranslation()
  const kinds = [
    { group: t('law.claims'), kind: 'claim' },
    { group: t('law.evidence'), kind: 'evidence' },
  ] as const
  return (
    <PickOne
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      nothingFoundMessage={t('law.noSuchMaterial')}
      data={kinds.flatMap(({ group, kind }) => {
        const items = material
          .filter((view) => view.kind === kind)
          .map((view) => ({
            value: materialKey(view),
            label: [view.name, view.detail].filter((words) => words !== '').join(' – '),
          }))
        return items.length === 0 ? [] : [{ group, items }]
      })}
      onPick={(chosen) => {
        const view = material.find((one) => materialKey(one) === chosen)
        if (view !== undefined) onChoose(view)
      }}
    />
  )
}
