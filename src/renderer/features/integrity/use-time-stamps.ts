import { useState } from 'react'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { pickFile } from '../../platform/pick-file.ts'
import { useJournalAnswer } from '../../platform/use-journal-answer.ts'

const ask = () => bridge.stamp.list({})

/** The time stamps of the workspace, and what can be done with them. */
export function useTimeStamps() {
  const lines = useJournalAnswer(ask)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const settle = (answer: Result<{ savedAs: string | null } | Record<string, never>>) => {
    setFailure(answer.ok ? null : answer.failure)
    setSavedAs(answer.ok && 'savedAs' in answer.value ? answer.value.savedAs : null)
  }
  const addReply = async (id: string, withAuthorities: boolean) => {
    const reply = await pickFile()
    if (!reply.ok) return settle(reply)
    if (reply.value === null) return
    const authorities = withAuthorities ? await pickFile() : null
    if (authorities !== null && !authorities.ok) return settle(authorities)
    if (authorities?.value === null) return
    const order = { id, token: reply.value.token, authorities: authorities?.value.token ?? null }
    settle(await bridge.stamp.addReply(order))
  }
  return {
    lines,
    savedAs,
    failure,
    request: async () => settle(await bridge.stamp.request({})),
    addReply,
    savePart: async (id: string, part: 'checkpoint' | 'request' | 'reply') =>
      settle(await bridge.stamp.savePart({ id, part })),
  }
}
