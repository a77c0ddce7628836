import { UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'
import type { IncidentForm } from './model/incident-form.ts'
import type { Lack } from './model/missing.ts'
import { countOf, sectionOf } from './model/section-state.ts'
import { sectionIds, type SectionId } from './model/section-table.ts'
import { sectionAnchor } from './section-props.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

export interface SpineProps {
  readonly form: IncidentForm
  readonly shownIssues: FieldIssues
  readonly lacks: readonly Lack[]
  readonly root: RefObject<HTMLElement | null>
  readonly go: (id: SectionId) => void
}

/** The sections in order, each with how much it holds, what is wrong, and whether something is missing. */
export function Spine({ form, shownIssues, lacks, root, go }: SpineProps) {
  const { t } = useTranslation()
  const [current, setCurrent] = useSectionInView(root)
  return (
    <nav className={styles.spine} aria-label={t('incident.spine.label')}>
      {sectionIds.map((id) => (
        <UnstyledButton
          key={id}
          className={styles.step}
          aria-current={current === id}
          onClick={() => {
            go(id)
            setCurrent(id)
          }}
        >
          {t(`incident.sections.${id}`)}
          <Mark
            wrong={[...shownIssues.keys()].filter((field) => sectionOf(field) === id).length}
            gaps={lacks.filter((lack) => lack.section === id)}
            count={countOf(form, id)}
          />
        </UnstyledButton>
      ))}
    </nav>
  )
}

function Mark({
  wrong,
  gaps,
  count,
}: {
  readonly wrong: number
  readonly gaps: readonly Lack[]
  readonly count: number | null
}) {
  const { t } = useTranslation()
  if (wrong > 0)
    return (
      <span className={`${styles.mark} ${styles.wrong}`}>
        <IconAlertCircle role="img" aria-label={t('incident.spine.wrongLabel', { count: wrong })} />
        <span aria-hidden="true">{wrong}</span>
      </span>
    )
  const missing = gaps.map(({ key }) => t(`incident.missing.${key}`)).join(' · ')
  if (gaps.length > 0)
    return (
      <span className={`${styles.mark} ${styles.lacking}`} title={missing}>
        {count !== null && count > 0 && count}
        <IconCircleDashed role="img" aria-label={t('form.missing', { gaps: missing })} />
      </span>
    )
  if (count !== null)
    return <span className={styles.mark}>{count === 0 ? t('incident.spine.nothing') : count}</span>
  return (
    <span className={`${styles.mark} ${styles.complete}`}>
      <IconCheck role="img" aria-label={t('incident.spine.complete')} />
    </span>
  )
}

/**
 * The topmost section that is in sight, or the one that was gone to: the last sections are too short to reach the
 * top, so what was asked for holds until the reader moves on.
 */
function useSectionInView(root: RefObject<HTMLElement | null>) {
  const [inView, setInView] = useState<SectionId>('facts')
  const [goneTo, setGoneTo] = useState<SectionId | null>(null)
  useEffect(() => followSections(root.current, setInView), [root])
  useEffect(() => {
    const page = root.current
    const letGo = () => setGoneTo(null)
    for (const event of ['wheel', 'pointerdown', 'keydown'])
      page?.addEventListener(event, letGo, { passive: true })
    return () => {
      for (const event of ['wheel', 'pointerdown', 'keydown']) page?.removeEventListener(event, letGo)
    }
  }, [root])
  return [goneTo ?? inView, setGoneTo] as const
}

/** Calls back with the topmost section in sight whenever that changes; returns the way to stop. */
function followSections(root: HTMLElement | null, onChange: (id: SectionId) => void): () => void {
  const inView = new Set<SectionId>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = sectionIds.find((one) => sectionAnchor(one) === target.id)
        if (id === undefined) continue
        if (isIntersecting) inView.add(id)
        else inView.delete(id)
      }
      const topmost = sectionIds.find((id) => inView.has(id))
      if (topmost !== undefined) onChange(topmost)
    },
    { rootMargin: '-90px 0px -50% 0px' },
  )
  for (const id of sectionIds) {
    const section = root?.querySelector(`#${sectionAnchor(id)}`)
    if (section != null) observer.observe(section)
  }
  return () => observer.disconnect()
}
