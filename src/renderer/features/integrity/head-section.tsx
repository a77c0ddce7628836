import { useTranslation } from 'react-i18next'
import { bridge } from '../../platform/bridge.ts'
import { useJournalAnswer } from '../../platform/use-journal-answer.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './integrity.module.css'
import { SaveHeads } from './save-heads.tsx'

const ask = () => bridge.integrity.head({})

/** The head in every form in which it can be given to somebody. */
export function HeadSection() {
  const { t, i18n } = useTranslation()
  const head = useJournalAnswer(ask)
  if (head === null) return null
  return (
    <Section title={t('integrity.head.title')} hint={t('integrity.head.hint')}>
      <div className={styles.head}>
        <div className={styles.facts}>
          <ol className={styles.words} aria-label={t('integrity.head.words')}>
            {head.words.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <p className={styles.quiet}>{t('integrity.head.wordsHint')}</p>
          <dl className={styles.list}>
            <dt>{t('integrity.head.words')}</dt>
            <dd>
              <CopyText text={head.words.join(' ')} label={t('integrity.head.words')} />
            </dd>
            <dt>{t('integrity.head.size')}</dt>
            <dd>{new Intl.NumberFormat(i18n.language).format(head.size)}</dd>
            <dt>{t('integrity.head.at')}</dt>
            <dd>
              <InstantText instant={head.at} />
            </dd>
            <dt>{t('integrity.head.by')}</dt>
            <dd>
              <bdi>{head.signedBy}</bdi>
            </dd>
            <dt>{t('integrity.head.root')}</dt>
            <dd>
              <CopyText text={head.root} label={t('integrity.head.root')} />
            </dd>
            <dt>{t('integrity.head.checkpoint')}</dt>
            <dd>
              <CopyText text={head.checkpoint} label={t('integrity.head.checkpoint')} />
            </dd>
          </dl>
          <SaveHeads />
        </div>
        <QrCode text={head.checkpoint} label={t('integrity.head.qr')} />
      </div>
    </Section>
  )
}
