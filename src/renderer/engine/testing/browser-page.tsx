import { createRoot } from 'react-dom/client'
import { buildBridge, type Bridge } from '#shared/ipc/bridge.ts'
import { EngineProvider } from '../engine-provider.tsx'
import { useEngineFailure, useEngineQuery } from '../use-engine-query.ts'

declare global {
  interface Window {
    /** Bound by the test to its stand-in for the main process. */
    invoke(channel: string, request: unknown): Promise<unknown>
    /** Set here, called by the test: what main would tell the window. */
    tell(event: string, payload: unknown): void
  }
}

const listeners = new Map<string, Set<(payload: unknown) => void>>()
window.tell = (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload))

const CHANNELS = ['engine:attach', 'engine:compare', 'engine:report', 'journal:read']
const bridge = buildBridge(CHANNELS, ['journal:advanced'], {
  invoke: (channel, request) => window.invoke(channel, request),
  subscribe(event, listener) {
    const set = listeners.get(event) ?? new Set()
    listeners.set(event, set.add(listener))
    return () => void set.delete(listener)
  },
  dropped: async () => [],
}) as Bridge // the engine uses these channels and no other

const EVERYTHING = { text: '', filters: [], offset: 0, limit: 5 } as const

function Page() {
  const status = useEngineQuery('status', {})
  const list = useEngineQuery('incidents.page', EVERYTHING)
  const same = useEngineQuery('incidents.page', { ...EVERYTHING })
  const failure = useEngineFailure()
  return (
    <main>
      <p id="status">{status?.state}</p>
      <p id="failure">{failure?.message}</p>
      <p id="shared">{String(list === same)}</p>
      <p id="total">{list?.total}</p>
      <ol>
        {list?.rows.map((row) => (
          <li key={row.id}>{`${row.reference} ${row.title}`}</li>
        ))}
      </ol>
    </main>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
  <EngineProvider bridge={bridge} unlocked>
    <Page />
  </EngineProvider>,
)
