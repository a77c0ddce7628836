import type { UpConversion } from '../record/old-body.ts'

/** 1 to 2: `active`; nobody could be retired before. */
export const analystFrom: UpConversion = { 1: (body) => ({ ...body, active: true }) }
