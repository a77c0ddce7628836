import { lazy, Suspense } from 'react'
import { AboutScreen } from '../features/about/about-screen.tsx'
import { ActivityScreen } from '../features/activity/activity-screen.tsx'
import { AnalystsScreen } from '../features/analysts/analysts-screen.tsx'
import { BackupScreen } from '../features/backup/backup-screen.tsx'
import { CaseScreen } from '../features/cases/case-screen.tsx'
import { ChosenHandOver } from '../features/cases/chosen-hand-over.tsx'
import { AllHandOverScreen, HandOverScreen } from '../features/cases/hand-over-screen.tsx'
import { CasesScreen } from '../features/cases/cases-screen.tsx'
import { DuplicatesScreen } from '../features/duplicates/duplicates-screen.tsx'
import { EvidenceScreen } from '../features/evidence/evidence-screen.tsx'
import { ProfileScreen } from '../features/profiles/profile-screen.tsx'
import { ProfilesScreen } from '../features/profiles/profiles-screen.tsx'
import { HandOversScreen } from '../features/hand-overs/hand-overs-screen.tsx'
import { HistoryScreen } from '../features/history/history-screen.tsx'
import { ImportsScreen } from '../features/imports/imports-screen.tsx'
import { MediaScreen } from '../features/imports/media/media-screen.tsx'
import { LogScreen } from '../features/imports/log-screen.tsx'
import { LogImportScreen } from '../features/imports/page/log-import-screen.tsx'
import { ImportProfileScreen } from '../features/imports/profiles/import-profile-screen.tsx'
import { ImportProfilesScreen } from '../features/imports/profiles/import-profiles-screen.tsx'
import { IncidentScreen } from '../features/incident/incident-screen.tsx'
import { IncidentsScreen } from '../features/incidents/incidents-screen.tsx'
import { IntegrityScreen } from '../features/integrity/integrity-screen.tsx'
import { KeysScreen } from '../features/keys/keys-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { PersonScreen } from '../features/persons/person-screen.tsx'
import { PersonsScreen } from '../features/persons/persons-screen.tsx'
import { RecipientScreen } from '../features/recipients/recipient-screen.tsx'
import { RecipientsScreen } from '../features/recipients/recipients-screen.tsx'
import { ReportScreen } from '../features/reports/report-screen.tsx'
import { SourceScreen } from '../features/sources/source-screen.tsx'
import { SourcesScreen } from '../features/sources/sources-screen.tsx'
import { CodingScreen } from '../features/review/coding-screen.tsx'
import { ReviewIncidentScreen } from '../features/review/review-incident-screen.tsx'
import { ReviewScreen } from '../features/review/review-screen.tsx'
import { PhysicalItemScreen } from '../features/physical-items/physical-item-screen.tsx'
import { PhysicalItemsScreen } from '../features/physical-items/physical-items-screen.tsx'
import { StatementScreen } from '../features/statement/statement-screen.tsx'
import { OpenViewScreen } from '../features/views/open-view-screen.tsx'
import { ViewsScreen } from '../features/views/views-screen.tsx'
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx'
import { VerifyScreen } from '../features/verify/verify-screen.tsx'
import type { Route } from '../platform/route.ts'

/** Brings the outlines of the world along. */
const MapScreen = lazy(async () => ({ default: (await import('../features/map/map-screen.tsx')).MapScreen }))

/** Which feature draws which place. Features do not know each other; they meet here. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'statement':
      return <StatementScreen />
    case 'overview':
      return <OverviewScreen />
    case 'view':
      return <OpenViewScreen key={route.id} id={route.id} />
    case 'views':
      return <ViewsScreen />
    case 'report':
      return <ReportScreen id={route.id} fresh={route.fresh} />
    case 'map':
      return (
        <Suspense fallback={null}>
          <MapScreen route={route} />
        </Suspense>
      )
    case 'timeline':
      return <TimelineScreen route={route} />
    case 'incidents':
      return <IncidentsScreen route={route} />
    case 'incident':
      return <IncidentScreen id={route.id} fresh={route.fresh} />
    case 'sources':
      return <SourcesScreen />
    case 'source':
      return <SourceScreen id={route.id} fresh={route.fresh} />
    case 'evidence':
      return <EvidenceScreen id={route.id} quarantined={route.quarantined === true} />
    case 'physical-items':
      return <PhysicalItemsScreen />
    case 'physical-item':
      return <PhysicalItemScreen id={route.id} fresh={route.fresh} />
    case 'persons':
      return <PersonsScreen />
    case 'person':
      return <PersonScreen id={route.id} />
    case 'cases':
      return <CasesScreen />
    case 'case':
      return <CaseScreen id={route.id} fresh={route.fresh} />
    case 'hand-over':
      return <HandOverScreen id={route.id} />
    case 'hand-over-chosen':
      return <ChosenHandOver />
    case 'hand-over-all':
      return <AllHandOverScreen />
    case 'hand-overs':
      return <HandOversScreen />
    case 'imports':
      return <ImportsScreen />
    case 'import-log':
      return <LogScreen />
    case 'import-media':
      return <MediaScreen />
    case 'log-import':
      return <LogImportScreen key={route.id} id={route.id} fresh={route.fresh} />
    case 'import-profiles':
      return <ImportProfilesScreen />
    case 'import-profile':
      return <ImportProfileScreen id={route.id} copyOf={route.copyOf} />
    case 'duplicates':
      return <DuplicatesScreen key={route.logId} logId={route.logId} />
    case 'recipients':
      return <RecipientsScreen />
    case 'recipient':
      return <RecipientScreen id={route.id} fresh={route.fresh} />
    case 'export-profiles':
      return <ProfilesScreen />
    case 'export-profile':
      return <ProfileScreen id={route.id} copyOf={route.copyOf} />
    case 'history':
      return <HistoryScreen id={route.id} />
    case 'review':
      return <ReviewScreen />
    case 'review-incident':
      return <ReviewIncidentScreen id={route.id} />
    case 'coding':
      return <CodingScreen id={route.id} />
    case 'activity':
      return <ActivityScreen entry={route.entry} about={route.about} />
    case 'integrity':
      return <IntegrityScreen />
    case 'verify':
      return <VerifyScreen />
    case 'analysts':
      return <AnalystsScreen />
    case 'backup':
      return <BackupScreen />
    case 'keys':
      return <KeysScreen />
    case 'about':
      return <AboutScreen />
  }
}
