import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { LogLook, ShownLogPlan } from '#shared/ipc/logs.ts'
import type { Failure } from '#shared/lib/result.ts'
import { profileForFile, type Naming } from '#shared/mapping/log-name.ts'
import type { ReadingChoice } from '#shared/mapping/table.ts'
import type { FieldSeen } from '../mapping/seen.ts'
import { unseen } from '../mapping/seen.ts'
import { checkMapping, formOf, sameMapping, type MappingForm } from '../mapping/mapping-form.ts'

export interface ChosenFile {
  readonly token: string
  readonly name: string
}

export const steps = ['file', 'mapping', 'check'] as const
export type Step = (typeof steps)[number]

/** Where a profile in use is from; null for one that was begun here. */
export type ProfileOrigin = { readonly id: string; readonly title: string } | null

interface Mapping {
  readonly form: MappingForm
  readonly origin: ProfileOrigin
  /** As it was taken up: while it says the same, nothing was changed here. */
  readonly taken: ImportProfileBody
  readonly seen: FieldSeen
}

/** One log on its way in. Everything is in memory, and but for a mapping that was worked on it is gone when the workspace is locked. */
export interface LogWork {
  readonly file: ChosenFile
  /** What was chosen instead of what was found. */
  readonly choice: ReadingChoice
  /** Of the last reading that went well. */
  readonly look: LogLook | null
  /** Why it cannot be read as it is chosen now. */
  readonly unreadable: Failure | null
  readonly mapping: Mapping | null
  readonly step: Step
  /** What it would do, by the mapping as it stands; null after any change. */
  readonly plan: ShownLogPlan | null
  /** Somebody said of this plan that the file is of the log for which it is taken, however unlike it is. */
  readonly isSameLog: boolean
}

export const newWork = (file: ChosenFile): LogWork => ({
  file,
  choice: {},
  look: null,
  unreadable: null,
  mapping: null,
  step: 'file',
  plan: null,
  isSameLog: false,
})

const mappingOf = (profile: ImportProfileBody, origin: ProfileOrigin): Mapping => ({
  form: formOf(profile),
  origin,
  taken: profile,
  seen: unseen,
})

export const isChanged = ({ form, taken }: Mapping): boolean => !sameMapping(form, taken)

/** Read: a mapping that somebody worked on stays, any other is the one that this reading suggests. */
export function looked(work: LogWork, look: LogLook): LogWork {
  const kept = work.mapping !== null && isChanged(work.mapping) ? work.mapping : null
  return {
    ...work,
    look,
    unreadable: null,
    mapping: kept ?? mappingOf(look.suggested, look.fits),
    plan: null,
  }
}

export const takeProfile = (work: LogWork, profile: ImportProfileBody, origin: ProfileOrigin): LogWork => ({
  ...work,
  mapping: mappingOf(work.look === null ? profile : profileForFile(profile, namingIn(work.look)), origin),
  plan: null,
})

const namingIn = ({ name, columns }: LogLook): Naming => ({
  file: name,
  onlyText(column) {
    const facts = columns.find((one) => one.name === column)
    return facts?.blank === 0 && facts.different === 1 ? facts.examples[0] : undefined
  },
})

export const changeMapping = (work: LogWork, change: (form: MappingForm) => MappingForm): LogWork =>
  work.mapping === null
    ? work
    : { ...work, mapping: { ...work.mapping, form: change(work.mapping.form) }, plan: null }

/** After saving: what is written here is what is kept under that name. */
export const mappingSaved = (work: LogWork, profile: ImportProfileBody, origin: ProfileOrigin): LogWork =>
  work.mapping === null
    ? work
    : {
        ...work,
        mapping: {
          ...work.mapping,
          form: { ...work.mapping.form, title: profile.title, note: profile.note },
          origin,
          taken: profile,
        },
      }

export const seeFields = (work: LogWork, see: (seen: FieldSeen) => FieldSeen): LogWork =>
  work.mapping === null ? work : { ...work, mapping: { ...work.mapping, seen: see(work.mapping.seen) } }

/** The profile to import by; null while something is missing in it. */
export const profileIn = ({ mapping }: LogWork): ImportProfileBody | null =>
  mapping === null ? null : checkMapping(mapping.form).body

export function isReachable(work: LogWork, step: Step): boolean {
  if (step === 'file') return true
  const isRead = work.look !== null && work.unreadable === null
  return isRead && (step === 'mapping' || profileIn(work) !== null)
}

/** Whether nothing is left to be said before it is written. */
export const isDecided = ({ plan, isSameLog }: LogWork): boolean =>
  plan !== null && (plan.unlike === null || isSameLog)
