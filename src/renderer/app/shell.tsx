import { useEffect, useRef } from 'react'
import { BulkNotice } from '../bulk/bulk-notice.tsx'
import { RunningNotice } from '../features/imports/running-notice.tsx'
import { isFindingScreen } from '../platform/incidents-address.ts'
import { useRoute } from '../platform/navigation.ts'
import { formatRoute, type Route } from '../platform/route.ts'
import { CommandPalette } from './commands/command-palette.tsx'
import { KeysDialog } from './commands/keys-dialog.tsx'
import { useAppCommands } from './commands/use-app-commands.ts'
import { useShortcuts } from './commands/use-shortcuts.ts'
import { BackupNotice } from './backup-notice.tsx'
import { DamageNotice } from './damage-notice.tsx'
import { DraftsNotice } from './drafts-notice.tsx'
import { EngineNotice } from './engine-notice.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LockWarning } from './lock-warning.tsx'
import { NewWorkspaceKey } from './new-workspace-key.tsx'
import { OpeningNotices } from './opening-notices.tsx'
import { QuarantineNotice } from './quarantine-notice.tsx'
import { Rail } from './rail.tsx'
import { CurrentScreen } from './screens.tsx'
import { SpaceNotice } from './space-notice.tsx'
import styles from './shell.module.css'

/** Saving a new record and narrowing a list down change the address, not the screen that the analyst is at. */
function placeOf(route: Route): string {
  if (isFindingScreen(route.screen)) return formatRoute({ screen: route.screen, filters: [] })
  return formatRoute('fresh' in route ? { ...route, fresh: false } : route)
}

/** The frame around every screen of an unlocked workspace. */
export function Shell() {
  const keys = useAppCommands()
  useShortcuts()
  const route = useRoute()
  const place = placeOf(route)
  const main = useRef<HTMLElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const shown = useRef(place)

  // Whoever cannot see that the screen changed hears it begin from its top.
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    // A new form has put the cursor into its first field already.
    if (screen.current?.contains(document.activeElement) === true) return
    main.current?.focus({ preventScroll: true })
  }, [place])

  return (
    <div className={styles.shell}>
      <Rail current={route.screen} onSkip={() => main.current?.focus()} />
      <main className={styles.main} ref={main} tabIndex={-1}>
        <EngineNotice />
        <SpaceNotice />
        <BackupNotice />
        <DamageNotice />
        <OpeningNotices />
        <QuarantineNotice />
        <DraftsNotice />
        <RunningNotice />
        <BulkNotice />
        <div className={styles.screen} ref={screen}>
          <ErrorBoundary key={place}>
            <CurrentScreen route={route} />
          </ErrorBoundary>
        </div>
      </main>
      <CommandPalette />
      <LockWarning />
      <NewWorkspaceKey />
      <KeysDialog opened={keys.opened} onClose={keys.close} />
    </div>
  )
}
