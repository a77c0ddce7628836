import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { IncidentLink } from './incident-link.tsx'
import relationStyles from './relations.module.css'
import styles from './sections.module.css'

/** What other incidents say of their relation to this one. It is changed there. */
export function IncomingRelations({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const incoming = useEngineQuery('incident.relations', { id })
  if (incoming === undefined || incoming.length === 0) return null
  return (
    <section className={relationStyles.incoming} aria-labelledby={`${id}-incoming`}>
      <h3 id={`${id}-incoming`}>{t('people.relations.incoming')}</h3>
      <ul className={styles.linked}>
        {incoming.map((relation) => (
          <li key={relation.id} className={relationStyles.relation}>
            <span>{t(`people.relations.incomingTypes.${relation.type}`)}</span>
            <IncidentLink line={relation.from} />
            {relation.note !== '' && <bdi className={styles.itemNote}>{relation.note}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
