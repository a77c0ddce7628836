import { z } from 'zod'
import { attackMethod, yesNoUnknown, type Attack } from '#shared/domain/attack/schema.ts'
import { numberText, parseCount } from '../../../../form/number-text.ts'

const text = z.string()

/** The attack as typed. */
export const attackForm = z.strictObject({
  method: attackMethod,
  weapon: text,
  weaponBasis: text,
  impactsMin: text,
  impactsMax: text,
  direction: text,
  repeatStrike: yesNoUnknown,
})
export type AttackForm = z.infer<typeof attackForm>

/** Whether anything at all is said about the attack. */
export const isDescribed = (form: AttackForm): boolean =>
  Object.values(form).some((said) => said !== 'unknown' && said.trim() !== '')

export const toAttackForm = (attack: Attack): AttackForm => ({
  ...attack,
  impactsMin: numberText(attack.impactsMin),
  impactsMax: numberText(attack.impactsMax),
})

export const toAttack = (form: AttackForm): Attack => ({
  ...form,
  impactsMin: parseCount(form.impactsMin),
  impactsMax: parseCount(form.impactsMax),
})
