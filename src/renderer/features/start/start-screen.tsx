import { SegmentedControl } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../platform/session.ts'
import { CreateForm } from './create-form.tsx'
import { OpenList } from './open-list.tsx'
import { RestoreForm } from './restore-form.tsx'
import styles from './start.module.css'
import { useWorkspaces } from './use-workspaces.ts'

const ways = ['open', 'create', 'restore', 'verify', 'sample'] as const
type Way = (typeof ways)[number]

/** The first screen: open a workspace, make one, or look at the sample. `verify` is what needs none. */
export function StartScreen({ verify }: { readonly verify: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const workspaces = useWorkspaces()
  const [chosen, setChosen] = useState<Way | null>(session.toRestore ? 'restore' : null)
  if (workspaces.known === null && workspaces.failure === null) return null
  const home = workspaces.known?.home ?? ''
  const way = chosen ?? ((workspaces.known?.workspaces.length ?? 0) > 0 ? 'open' : 'create')
  return (
    <main className={styles.start}>
      <div className={styles.main}>
        <h1 className={styles.brand}>Holdfast</h1>
        <p className={styles.what}>{t('start.what')}</p>
        <SegmentedControl
          aria-label={t('start.ways')}
          className={styles.ways}
          value={way}
          onChange={setChosen}
          data={ways.map((value) => ({ value, label: t(`start.way.${value}`) }))}
        />
        {way === 'open' && <OpenList {...workspaces} />}
        {way === 'verify' && verify}
        {way === 'restore' && <RestoreForm home={home} />}
        {(way === 'create' || way === 'sample') && (
          <CreateForm key={way} sample={way === 'sample'} home={home} />
        )}
      </div>
      <aside className={styles.promise} aria-label={t('start.promise.label')}>
        <h2>
          <IconShieldCheck size={16} stroke={1.6} aria-hidden="true" /> {t('start.promise.can')}
        </h2>
        <ul>
          {(['disk', 'history', 'network'] as const).map((point) => (
            <li key={point}>{t(`start.promise.canPoints.${point}`)}</li>
          ))}
        </ul>
        <h2>
          <IconShieldOff size={16} stroke={1.6} aria-hidden="true" /> {t('start.promise.cannot')}
        </h2>
        <ul>
          {(['forgotten', 'unlocked', 'malware', 'loss'] as const).map((point) => (
            <li key={point}>{t(`start.promise.cannotPoints.${point}`)}</li>
          ))}
        </ul>
        <p className={styles.version}>{t('start.version', { version: session.appVersion })}</p>
      </aside>
    </main>
  )
}
