import type { HarmRange } from '../harm-ranges.ts'
import type { DossierIncident } from '../../schema/incident.ts'
import { dossierWords } from '../../words.ts'
import type { personFields, Row } from './fields.ts'

type PersonRow = Row<typeof personFields>

/** Micro-thesauri 07 and 39. An unknown sex is left blank, as the scope notes ask. */
const individual = '01 Individual'
const group = '03 Group, organisation or institution'
const sexes: Readonly<Record<string, string>> = { male: '01 Male', female: '02 Female' }

/** Whom acts and involvements name, each once, under a number that counts from 1 in the order of the dossier. */
export interface People {
  readonly person: (person: DossierIncident['reported']['persons'][number]) => string
  /** Those of whom there is a number and no name. */
  readonly counted: (reference: string, range: HarmRange & { readonly min: number }) => string
  readonly force: (alleged: DossierIncident['assessed']['allegedPerpetrators'][number]) => string
  readonly rows: () => readonly PersonRow[]
}

export function people(): People {
  const rows = new Map<string, PersonRow>()
  const entered = (key: string, row: PersonRow): string => {
    const known = rows.get(key)?.record
    if (typeof known === 'string') return known
    const record = `P${String(rows.size + 1).padStart(4, '0')}`
    rows.set(key, { record, confidentiality: 'Y', ...row })
    return record
  }
  return {
    person: ({ codeName, sex, ageBand }) =>
      entered(JSON.stringify(['person', codeName]), {
        countingUnit: individual,
        name: codeName,
        sex: sexes[sex ?? ''] ?? null,
        remarks:
          ageBand === null || ageBand === 'unknown' || ageBand === 'not-shown'
            ? null
            : dossierWords.ageBand[ageBand],
      }),
    counted: (reference, { harm, min, max }) =>
      entered(JSON.stringify(['counted', reference, harm]), {
        countingUnit: group,
        name: `Persons reported ${dossierWords.harm[harm]}, ${reference}`,
        numberInGroup: min === max ? min : `${min} : ${max === null ? 'at least' : `to ${max}`}`,
      }),
    force: ({ side, unit }) =>
      entered(JSON.stringify(['force', side, unit]), {
        countingUnit: group,
        name: unit.trim() === '' ? dossierWords.side[side] : unit,
      }),
    rows: () => [...rows.values()],
  }
}
