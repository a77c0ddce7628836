import { z } from 'zod'
import { statisticalReportBody } from '#shared/domain/casualty/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { figureEntry, toFigure, toFigureEntry } from '../../figures/figure-entry.ts'
import { openFigures } from '../../figures/open-figures.ts'
import type { FieldIssue } from '../../form/issues-to-show.ts'
import type { FormOf } from '../../form/use-record-form.ts'

const text = z.string()

/** A statistical report as typed. */
const reportText = z.strictObject({ title: text, quote: text, figures: z.array(figureEntry), note: text })
export type ReportText = z.infer<typeof reportText>

const toBody = (form: ReportText) => ({ ...form, figures: form.figures.map(toFigure) })

/** `figures.<entry id>.min` for a path in the body; an entry that is not there stands for its whole list. */
function fieldOf(form: ReportText, path: readonly (string | number | symbol)[]): string {
  const [list = '', index, name, ...below] = path.map(String)
  const entry = list === 'figures' ? form.figures[Number(index)] : undefined
  if (entry === undefined) return list
  if (name === 'asOf') return `figures.${entry.id}.asOfText`
  return ['figures', entry.id, ...(name === undefined ? [] : [name, ...below])].join('.')
}

function check(form: ReportText): {
  readonly issues: readonly FieldIssue[]
  readonly body: BodyOf<'statistical-report'> | null
} {
  const parsed = statisticalReportBody.safeParse(toBody(form))
  const issues = [
    ...openFigures('figures', form.figures),
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({ field: fieldOf(form, path), key: message }))),
  ]
  return { issues, body: parsed.success && issues.length === 0 ? parsed.data : null }
}

export const reportForm: FormOf<'statistical-report', ReportText> = {
  kind: 'statistical-report',
  blank: () => ({ title: '', quote: '', figures: [], note: '' }),
  fromRecord: ({ body }) => ({ ...body, figures: body.figures.map(toFigureEntry) }),
  fromDraft: (body) => reportText.safeParse(body).data ?? null,
  check,
  fieldOf,
  route: (id) => ({ screen: 'report', id, fresh: false }),
}
