import { lazy, Suspense } from 'react'
import { EngineProvider } from '../engine/engine-provider.tsx'
import { CollectionMemoryProvider } from '../evidence/collection-memory.tsx'
import { MediaJobProvider } from '../features/imports/media/media-job-provider.tsx'
import { LogWorkProvider } from '../features/imports/work/log-work-provider.tsx'
import { StartScreen } from '../features/start/start-screen.tsx'
import { VerifyPanel } from '../features/verify/verify-panel.tsx'
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx'
import { bridge } from '../platform/bridge.ts'
import { SessionContext, useSessionState } from '../platform/session.ts'

const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }))

/** Nothing of a workspace is mounted, or stays mounted, unless it is unlocked, but for an engine that has no key yet. */
export function SessionGate() {
  const session = useSessionState()
  if (session === null) return null
  return (
    <SessionContext value={session}>
      {session.stage === 'start' && <StartScreen verify={<VerifyPanel />} />}
      {session.stage !== 'start' && (
        <EngineProvider bridge={bridge} unlocked={session.stage === 'unlocked'}>
          {session.stage === 'locked' ? (
            <UnlockScreen />
          ) : (
            <CollectionMemoryProvider>
              <LogWorkProvider>
                <MediaJobProvider>
                  <Suspense>
                    <Shell />
                  </Suspense>
                </MediaJobProvider>
              </LogWorkProvider>
            </CollectionMemoryProvider>
          )}
        </EngineProvider>
      )}
    </SessionContext>
  )
}
