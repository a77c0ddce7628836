import {
  IconBriefcase2,
  IconCopyCheck,
  IconDeviceFloppy,
  IconFileText,
  IconFolderOpen,
  IconFingerprint,
  IconInfoCircle,
  IconKey,
  IconLayoutDashboard,
  IconListDetails,
  IconListTree,
  IconPackageExport,
  IconPackageImport,
  IconPaperclip,
  IconQuote,
  IconUserShield,
  IconUserCheck,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { formatRoute, type Route, type Screen } from '../platform/route.ts'
import { useSession } from '../platform/session.ts'
import { CommandMenu } from './commands/command-menu.tsx'
import { IntegrityLine } from './integrity-line.tsx'
import styles from './rail.module.css'

interface Place {
  readonly route: Route
  /** The screens at which this place counts as the current one. */
  readonly screens: readonly Screen[]
  readonly icon: ComponentType<{ readonly size: number; readonly stroke: number }>
  readonly label:
    | 'overview'
    | 'statement'
    | 'incidents'
    | 'sources'
    | 'evidence'
    | 'persons'
    | 'cases'
    | 'handOvers'
    | 'imports'
    | 'duplicates'
    | 'review'
    | 'activity'
    | 'integrity'
    | 'verify'
    | 'analysts'
    | 'backup'
    | 'keys'
    | 'about'
  readonly counted?: 'incident' | 'source' | 'evidence' | 'case' | 'awaiting' | 'duplicates'
}

const places: readonly Place[] = [
  {
    route: { screen: 'overview' },
    screens: ['overview', 'report'],
    icon: IconLayoutDashboard,
    label: 'overview',
  },
  { route: { screen: 'statement' }, screens: ['statement'], icon: IconFileText, label: 'statement' },
  {
    route: { screen: 'incidents', filters: [] },
    screens: ['incidents', 'map', 'timeline', 'incident', 'hand-over-chosen', 'view', 'views'],
    icon: IconListDetails,
    label: 'incidents',
    counted: 'incident',
  },
  {
    route: { screen: 'sources' },
    screens: ['sources', 'source'],
    icon: IconQuote,
    label: 'sources',
    counted: 'source',
  },
  {
    route: { screen: 'evidence', id: null },
    screens: ['evidence', 'physical-items', 'physical-item'],
    icon: IconPaperclip,
    label: 'evidence',
    counted: 'evidence',
  },
  { route: { screen: 'persons' }, screens: ['persons', 'person'], icon: IconUserShield, label: 'persons' },
  {
    route: { screen: 'cases' },
    screens: ['cases', 'case', 'hand-over'],
    icon: IconBriefcase2,
    label: 'cases',
    counted: 'case',
  },
  {
    route: { screen: 'hand-overs' },
    screens: ['hand-overs', 'hand-over-all', 'recipients', 'recipient', 'export-profiles', 'export-profile'],
    icon: IconPackageExport,
    label: 'handOvers',
  },
  {
    route: { screen: 'imports' },
    screens: ['imports', 'import-log', 'import-media', 'log-import', 'import-profiles', 'import-profile'],
    icon: IconPackageImport,
    label: 'imports',
  },
  {
    route: { screen: 'duplicates', logId: null },
    screens: ['duplicates'],
    icon: IconCopyCheck,
    label: 'duplicates',
    counted: 'duplicates',
  },
  {
    route: { screen: 'review' },
    screens: ['review', 'review-incident', 'coding'],
    icon: IconUserCheck,
    label: 'review',
    counted: 'awaiting',
  },
  {
    route: { screen: 'activity', entry: null, about: null },
    screens: ['activity'],
    icon: IconListTree,
    label: 'activity',
  },
  { route: { screen: 'integrity' }, screens: ['integrity'], icon: IconFingerprint, label: 'integrity' },
  { route: { screen: 'verify' }, screens: ['verify'], icon: IconZoomCheck, label: 'verify' },
  { route: { screen: 'analysts' }, screens: ['analysts'], icon: IconUsers, label: 'analysts' },
  { route: { screen: 'backup' }, screens: ['backup'], icon: IconDeviceFloppy, label: 'backup' },
  { route: { screen: 'keys' }, screens: ['keys'], icon: IconKey, label: 'keys' },
  { route: { screen: 'about' }, screens: ['about'], icon: IconInfoCircle, label: 'about' },
]

const NOTHING = {}

/** How many records there are of each kind, how many incidents wait for a reviewer's decision, and how many pairs look like one, if that is known. */
function useCounts() {
  const counts = useEngineQuery('counts', NOTHING)
  const queue = useEngineQuery('review.queue', NOTHING)
  const duplicates = useEngineQuery('duplicates.count', NOTHING)
  if (counts === undefined || queue === undefined) return undefined
  const awaiting = queue.filter(({ status }) => awaitsDecision(status)).length
  return { ...counts, awaiting, duplicates: duplicates ?? null }
}

export interface RailProps {
  readonly current: Screen
  /** Goes past the rail to the content. */
  readonly onSkip: () => void
}

/** The places of the app with how much is in each, and the state of the journal. */
export function Rail({ current, onSkip }: RailProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const counts = useCounts()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <nav className={styles.rail} aria-label={t('shell.places')}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        {t('shell.skip')}
      </button>
      <div className={styles.head}>
        <span className={styles.brand}>Holdfast</span>
        <CommandMenu />
      </div>
      <div className={styles.workspace}>
        <IconFolderOpen size={14} stroke={1.6} aria-hidden="true" />
        <bdi>{session.workspace}</bdi>
      </div>
      <div className={styles.places}>
        {places.map(({ route, screens, icon: Icon, label, counted }) => (
          <a
            key={label}
            className={styles.place}
            href={formatRoute(route)}
            aria-current={screens.includes(current) ? 'page' : undefined}
          >
            <Icon size={16} stroke={1.6} />
            <span>{t(`shell.place.${label}`)}</span>
            {counted !== undefined && counts !== undefined && counts[counted] !== null && (
              <span className={styles.count}>{number.format(counts[counted])}</span>
            )}
          </a>
        ))}
      </div>
      <IntegrityLine />
    </nav>
  )
}
