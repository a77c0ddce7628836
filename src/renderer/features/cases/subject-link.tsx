import type { Readiness } from '#shared/ipc/dossier.ts'
import { formatRoute, type Route } from '../../platform/route.ts'
import styles from './readiness.module.css'

type Subject = Readiness['groups'][number]['limits'][number]['subjects'][number]

/** The reference of what a limit is true of, as a way there where the app has a page for it. */
export function SubjectLink({ subject }: { readonly subject: Subject }) {
  const route = routeTo(subject)
  return route === null ? (
    <bdi className={styles.subject}>{subject.reference}</bdi>
  ) : (
    <a className={styles.subject} href={formatRoute(route)}>
      <bdi>{subject.reference}</bdi>
    </a>
  )
}

function routeTo({ kind, id }: Subject): Route | null {
  if (kind === 'incident') return { screen: 'incident', id, fresh: false }
  if (kind === 'physical-item') return { screen: 'physical-item', id, fresh: false }
  return kind === 'evidence' ? { screen: 'evidence', id } : null
}
