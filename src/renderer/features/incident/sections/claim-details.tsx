import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountField } from '../../../form/count-field.tsx'
import { RemoveButton } from '../../../form/entry.tsx'
import { useHasIssueWithin } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { LanguageField } from '../../../form/language-field.tsx'
import { PassageField } from '../../../form/passage-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { ClaimFieldsProps } from './claim-fields.tsx'
import styles from './sections.module.css'

/** What few claims need: the exact place of the words in the source's text, and their translation. */
export function ClaimDetails({ claim, onChange }: ClaimFieldsProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(() => claim.quoteStart !== '' || claim.quoteEnd !== '')
  // What is wrong is never folded away.
  const exact = useHasIssueWithin(`claims.${claim.id}.quoteStart`) || asked
  const field = `claims.${claim.id}`
  return (
    <>
      {exact && (
        <fieldset className={styles.group}>
          <div className={fieldStyles.halves}>
            <CountField
              field={`${field}.quoteStart`}
              label={t('claims.from')}
              value={claim.quoteStart}
              onChange={(quoteStart) => onChange({ quoteStart })}
            />
            <CountField
              field={`${field}.quoteEnd`}
              label={t('claims.to')}
              value={claim.quoteEnd}
              onChange={(quoteEnd) => onChange({ quoteEnd })}
            />
          </div>
          <p className={fieldStyles.hint}>{t('claims.exactlyHint')}</p>
        </fieldset>
      )}
      <Translation claim={claim} onChange={onChange} />
      <div className={styles.inline}>
        {!exact && (
          <Button variant="subtle" className={styles.more} onClick={() => setAsked(true)}>
            {t('claims.exactly')}
          </Button>
        )}
        {claim.translation === null && (
          <Button
            variant="subtle"
            className={styles.more}
            onClick={() => onChange({ translation: { text: '', language: 'en', by: '' } })}
          >
            {t('claims.translate')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The source's words in another language, and who put them so. */
function Translation({ claim, onChange }: ClaimFieldsProps) {
  const { t } = useTranslation()
  const { translation } = claim
  if (translation === null) return null
  const field = `claims.${claim.id}.translation`
  return (
    <div className={styles.translation}>
      <PassageField
        field={`${field}.text`}
        label={t('claims.translation')}
        minRows={2}
        value={translation.text}
        onChange={(text) => onChange({ translation: { ...translation, text } })}
      />
      <div className={fieldStyles.stack}>
        <LanguageField
          field={`${field}.language`}
          label={t('claims.translationLanguage')}
          value={translation.language}
          onChange={(language) => onChange({ translation: { ...translation, language } })}
        />
        <WordsField
          field={`${field}.by`}
          label={t('claims.translatedBy')}
          value={translation.by}
          onChange={(by) => onChange({ translation: { ...translation, by } })}
        />
      </div>
      <RemoveButton label={t('claims.removeTranslation')} onRemove={() => onChange({ translation: null })} />
    </div>
  )
}
