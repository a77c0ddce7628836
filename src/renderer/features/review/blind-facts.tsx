import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { useFieldWords } from '../../ui/use-field-words.tsx'
import { RecordName } from '../../platform/record-name.tsx'
import styles from './review.module.css'

/** What sources report of an incident: no category, no rationale, no assessment, no law, no standing. */
export function BlindFacts({ incident }: { readonly incident: BodyOf<'incident'> }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const dates = incident.dates.map(({ edtf }) => edtfInWords(edtf))
  const places = incident.places.map(({ name }) => name).filter((name) => name !== '')
  return (
    <dl className={styles.reading}>
      <div>
        <dt>{t('fields.summary')}</dt>
        <dd>{incident.summary === '' ? t('review.coding.nothing') : <bdi>{incident.summary}</bdi>}</dd>
        <dt>{t('fields.dates')}</dt>
        <dd>{dates.length === 0 ? t('review.coding.nothing') : dates.join('; ')}</dd>
        <dt>{t('fields.places')}</dt>
        <dd>{places.length === 0 ? t('review.coding.nothing') : <bdi>{places.join('; ')}</bdi>}</dd>
        {(['attack', 'targets', 'casualties', 'denials'] as const).map((part) => (
          <Fragment key={part}>
            <dt>{t(`fields.${part}`)}</dt>
            <dd className={styles.lines}>
              <bdi>{words.value(incident[part], [part])}</bdi>
            </dd>
          </Fragment>
        ))}
        <dt>{t('fields.claims')}</dt>
        <dd>
          {incident.claims.length === 0 && t('review.coding.nothing')}
          {incident.claims.map(({ id, sourceId, states, quote }) => (
            <p key={id}>
              <RecordName id={sourceId} />
              {states !== '' && (
                <>
                  : <bdi>{states}</bdi>
                </>
              )}
              {quote !== '' && (
                <>
                  {' '}
                  <bdi>“{quote}”</bdi>
                </>
              )}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  )
}
