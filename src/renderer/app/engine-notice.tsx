import { useEngineFailure } from '../engine/use-engine-query.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'

/** Says that the screen no longer follows the journal, and why. What is saved is not affected. */
export function EngineNotice() {
  const failure = useEngineFailure()
  return failure === null ? null : <FailureNotice failure={failure} />
}
