import type { Readiness } from '#shared/ipc/dossier.ts'
import { formatRoute } from '../../platform/route.ts'
import { routeOfRecord } from '../../platform/route-of-record.ts'
import styles from './readiness.module.css'

type Subject = Readiness['groups'][number]['limits'][number]['subjects'][number]

/** The reference of what a limit is true of, as a way there where the app has a page for it. */
export function SubjectLink({ subject }: { readonly subject: Subject }) {
  const route = routeOfRecord(subject)
  return route === null ? (
    <bdi className={styles.subject}>{subject.reference}</bdi>
  ) : (
    <a className={styles.subject} href={formatRoute(route)}>
      <bdi>{subject.reference}</bdi>
    </a>
  )
}
