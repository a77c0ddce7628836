import { useState } from 'react'
import type { ShownLogPlan } from '#shared/ipc/logs.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { ReadingChoice } from '#shared/mapping/table.ts'
import { bridge } from '../../../platform/bridge.ts'
import { useJob } from '../../../platform/use-job.ts'
import { looked, newWork, profileIn, type ChosenFile, type LogWork } from './log-work.ts'

/** What is being done now, for its progress. */
type Doing = 'reading' | 'checking' | 'importing'

interface Imported {
  readonly importId: string
  readonly plan: ShownLogPlan
}

/** The long parts of bringing a log in: reading it, holding it against the workspace, and writing it. One at a time. */
export function useLogJob() {
  const state = useLogState()
  const { job, work, setWork } = state
  return {
    work,
    doing: state.doing,
    failure: state.failure,
    running: job.running,
    progress: job.progress,
    cancel: job.cancel,
    open: (file: ChosenFile) => read(state, newWork(file), null),
    readAs: async (choice: ReadingChoice) => {
      if (work !== null) await read(state, { ...work, choice: { ...work.choice, ...choice } }, work)
    },
    check: () => check(state),
    run: () => run(state),
    update: (change: (work: LogWork) => LogWork) => setWork((now) => now && change(now)),
    drop: () => {
      setWork(null)
      state.setFailure(null)
    },
  }
}

export type LogJob = ReturnType<typeof useLogJob>

function useLogState() {
  const job = useJob()
  const [work, setWork] = useState<LogWork | null>(null)
  const [doing, setDoing] = useState<Doing>('reading')
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    job,
    work,
    setWork,
    doing,
    failure,
    setFailure,
    begin: (what: Doing) => {
      setDoing(what)
      setFailure(null)
    },
    /** Stopping it is no failure. */
    tell: (found: Failure) => {
      if (found.code !== 'cancelled') setFailure(found)
    },
  }
}

type State = ReturnType<typeof useLogState>

/** Stopped half-way, everything is as it was before. */
async function read({ job, setWork, begin }: State, asked: LogWork, before: LogWork | null): Promise<void> {
  begin('reading')
  setWork({ ...asked, plan: null })
  const { file, choice } = asked
  const answer = await job.run((jobId) => bridge.log.look({ jobId, file: file.token, choice }))
  if (answer.ok) setWork(looked(asked, answer.value))
  else if (answer.failure.code === 'cancelled') setWork(before)
  else setWork({ ...asked, unreadable: answer.failure })
}

async function check({ job, work, setWork, begin, tell }: State): Promise<void> {
  const profile = work === null ? null : profileIn(work)
  if (work === null || profile === null) return
  begin('checking')
  const { file, choice } = work
  const answer = await job.run((jobId) => bridge.log.check({ jobId, file: file.token, choice, profile }))
  if (!answer.ok) return tell(answer.failure)
  setWork((now) => now && { ...now, plan: answer.value, isSameLog: false, step: 'check' })
}

/** Resolves to the import once all of it is written; null when nothing was. */
async function run({ job, work, setWork, begin, tell }: State): Promise<Imported | null> {
  const profile = work === null ? null : profileIn(work)
  if (work?.plan == null || profile === null) return null
  begin('importing')
  const { file, choice, plan, isSameLog } = work
  const answer = await job.run((jobId) =>
    bridge.log.run({ jobId, file: file.token, choice, profile, sha256: plan.sha256, isSameLog }),
  )
  if (!answer.ok) {
    tell(answer.failure)
    return null
  }
  setWork(null)
  return answer.value
}
