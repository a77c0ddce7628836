import { unknownAttack } from '../attack/defaults.ts'
import { figuresFrom1 } from '../casualty/up-conversion.ts'
import { denialFrom1 } from '../denial/up-conversion.ts'
import { placeFrom1 } from '../place/up-conversion.ts'
import { claimFrom1 } from '../source/up-conversion.ts'
import { listIn, type UpConversion } from '../record/old-body.ts'

/** 1 to 2: the whole record of an investigation; what was not asked for before is not known. 2 to 3: tags. */
export const incidentFrom: UpConversion = {
  1: (body) => ({
    ...body,
    dates: listIn(body, 'dates').map((date) => ({ ...date, window: null })),
    places: listIn(body, 'places').map(placeFrom1),
    attack: unknownAttack(),
    targets: [],
    legalReferences: [],
    casualties: figuresFrom1(listIn(body, 'casualties')),
    persons: [],
    allegedPerpetrators: [],
    claims: listIn(body, 'claims').map(claimFrom1),
    denials: listIn(body, 'denials').map(denialFrom1),
    denialSearchNote: '',
    verificationSteps: [],
    reviews: [],
    relations: [],
  }),
  2: (body) => ({ ...body, tags: [] }),
}
