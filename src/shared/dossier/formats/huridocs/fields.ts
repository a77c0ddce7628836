import { csvOf, type Cell } from '../../../lib/csv.ts'

/*
 * Fields of the HURIDOCS Events Standard Formats that a dossier can fill, by number and name as HURIDOCS' own program
 * OpenEvSys has them. A dossier has more than they can hold, and they have many fields that it does not know.
 */
export const eventFields = {
  record: '101 Event Record Number',
  title: '102 Event Title',
  confidentiality: '108 Confidentiality',
  localArea: '112 Local Geographical Area',
  initialDate: '113 Initial Date',
  finalDate: '114 Final Date',
  description: '115 Event Description',
  impact: '116 Impact of Event',
  remarks: '150 Remarks',
  localIndex: '155 Local Index',
  dateOfEntry: '161 Date of Entry',
  enteredBy: '162 Entered by',
  projectTitle: '163 Project Title',
  dateUpdated: '170 Date Updated',
  updatedBy: '171 Updated By',
} as const

export const personFields = {
  record: '901 Person Record Number',
  countingUnit: '902 Counting Unit',
  name: '903 Name',
  confidentiality: '908 Confidentiality',
  sex: '915 Sex',
  numberInGroup: '931 Number of Persons in Group',
  remarks: '950 Remarks',
} as const

export const actFields = {
  record: '2101 Act Record Number',
  victim: '2102 Victim',
  event: '2103 Event',
  confidentiality: '2108 Confidentiality',
  type: '2109 Type of Act',
  initialDate: '2111 Initial Date',
  exactLocation: '2112 Exact Location',
  method: '2114 Method of Violence',
  finalDate: '2121 Final Date',
  remarks: '2150 Remarks',
  instruments: '2155 International Instruments',
} as const

export const involvementFields = {
  record: '2401 Involvement Record Number',
  perpetrator: '2402 Perpetrator',
  event: '2403 Event',
  act: '2404 Act',
  confidentiality: '2408 Confidentiality',
  degree: '2409 Degree of Involvement',
  type: '2412 Type of Perpetrator',
  remarks: '2450 Remarks',
} as const

type Fields = Readonly<Record<string, string>>

/** What is known of a record, by field; a field that is left out is an empty cell. */
export type Row<F extends Fields> = Readonly<Partial<Record<keyof F, Cell>>>

/** A line of the fields' numbers and names, then a line a record. */
export function formatCsv<F extends Fields>(fields: F, rows: readonly Row<F>[]): string {
  const keys: readonly (keyof F)[] = Object.keys(fields)
  return csvOf([Object.values(fields), ...rows.map((row) => keys.map((key) => row[key] ?? null))])
}
