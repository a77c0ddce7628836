import { answerAboutFile } from '../answer.ts'
import type { Asking } from '../ask-child.ts'

/** What the child does, without starting one. */
export const inThisProcess: Asking['run'] = (_module, request, _signal, onTold) =>
  answerAboutFile(request, (batch) => onTold?.(batch))
