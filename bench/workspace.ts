import { largeWorkspace } from './large-workspace.ts'
import { openJournal } from './open-journal.ts'
import type { Place } from './place.ts'
import { alone, inWords, noGoal, round, type Row } from './row.ts'

/** The workspace that others are measured in: how it opened for the first time, and what main does of each opening. */
export const workspace =
  (incidents: number) =>
  async (place: Place): Promise<readonly Row[]> => {
    const made = await largeWorkspace(incidents, place)
    return [
      ...openJournal(made.workspace),
      {
        ...alone,
        ...noGoal,
        name: `first opening: everything from the journal, ${inWords(incidents)}`,
        value: round(made.firstOpening),
        unit: 's',
        n: 1,
      },
    ]
  }
