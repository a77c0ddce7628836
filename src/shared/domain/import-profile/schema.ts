import { z } from 'zod'
import { attackMethod } from '../attack/schema.ts'
import { confidence } from '../grading/schema.ts'
import { bucketNames, harm, population } from '../casualty/schema.ts'
import { publicationPrecision } from '../place/schema.ts'
import { side } from '../perpetrator/schema.ts'
import { tlp } from '../record/schema.ts'
import { infrastructureSubtype, targetType } from '../target/schema.ts'
import { languageTag, line, link, prose, requiredLine } from '../text/schema.ts'
import { isPattern } from './pattern.ts'
import { parseTemplate } from './template.ts'

/** Name of a column as the file has it, without white space around it. */
const column = requiredLine(300)
const columns = z.array(column).min(1).max(50)

/** What becomes of a row of which this cell cannot be read: it stays out, or the value is not known and the cell is kept. */
const ifUnreadable = z.enum(['reject', 'unknown'])

/**
 * Text in which `{Column}` stands for the cell of that column; without braces it is a constant. What stands in `[ ]` is
 * left out where a cell in it is blank; punctuation between two cells is, where either is. Doubled (`{{`, `[[`), a brace
 * or bracket is itself. The whole is blank where all its cells are.
 *
 * `first-sentence`: as far as the first sentence or line goes; what does not fit is cut at a word, and told.
 */
const isTemplate = (text: string): boolean => parseTemplate(text).ok
const text = z.strictObject({
  template: prose(4_000)
    .refine((template) => template.trim() !== '', 'text.required')
    .refine(isTemplate, 'mapping.template'),
  take: z.enum(['whole', 'first-sentence']),
})

/**
 * Finds words in a text, folded as search folds, at the start of a word; a word that ends in a digit ends there. Where one
 * answer is wanted, the first entry that has one of its words in the text gives it; where several are, all that have.
 */
const keywords = <T extends z.ZodType>(value: T) =>
  z
    .array(z.strictObject({ words: z.array(requiredLine(200)).min(1).max(100), value }))
    .min(1)
    .max(200)

/** A condition on a cell: it has one of the words, as in a table of keywords; without words, it says yes or is above 0. */
const when = z.strictObject({ column, words: z.array(requiredLine(200)).max(50) })

/** `null` stands for a number that nobody knows. */
const meters = z.number().positive().max(2_000_000).nullable()

/** One thing that is made of a row. Several rules of a kind add to a list; of `key`, `title`, `summary` there is one. */
export const fieldRule = z.discriminatedUnion('to', [
  /** The id of the row in its log; of several columns, joined. */
  z.strictObject({ to: z.literal('key'), columns }),
  z.strictObject({ to: z.literal('title'), ...text.shape }),
  z.strictObject({ to: z.literal('summary'), ...text.shape }),
  z.strictObject({
    to: z.literal('date'),
    column,
    /**
     * date-fns patterns, such as `d/M/yyyy`, tried in order. A year of two digits (`yy`) lies between 1950 and 2049. None:
     * what the whole column allows decides. ISO 8601, EDTF and typed dates are read either way.
     */
    patterns: z.array(requiredLine(60).refine(isPattern, 'mapping.pattern')).max(20),
    /** The last day, where it is in a column of its own: an interval. */
    endColumn: column.nullable(),
    /** A column that says how exact it is, by keyword. `span`: from the first to the last day. */
    precision: z
      .strictObject({
        column,
        table: keywords(z.enum(['day', 'approximate', 'month', 'year', 'span'])),
      })
      .nullable(),
    /** Text that may name a month where the cell names a day of it: then the month is taken, or the day is kept. */
    month: z.strictObject({ column, take: z.enum(['month', 'day']) }).nullable(),
    /** `2021-22` is the summer of 2021, as in EDTF; otherwise nobody knows whether it is two years. */
    seasons: z.boolean().exactOptional(),
    ifUnreadable,
  }),
  z.strictObject({
    to: z.literal('place'),
    /** As for a text; blank where the log has no name for it. */
    name: line(2_000).refine(isTemplate, 'mapping.template'),
    /** Decimal degrees, or one column that has both. */
    position: z
      .discriminatedUnion('in', [
        z.strictObject({ in: z.literal('two'), latitude: column, longitude: column }),
        z.strictObject({
          in: z.literal('one'),
          column,
          order: z.enum(['latitude-first', 'longitude-first']),
        }),
        /** `POINT (longitude latitude)` or the geometry of a GeoJSON feature. */
        z.strictObject({ in: z.literal('geometry'), column }),
      ])
      .nullable(),
    /** Meters, from a column, by keyword, or always the same. */
    uncertainty: z
      .discriminatedUnion('by', [
        z.strictObject({ by: z.literal('column'), column }),
        z.strictObject({ by: z.literal('keyword'), column, table: keywords(meters) }),
        z.strictObject({ by: z.literal('constant'), meters }),
      ])
      .nullable(),
    /**
     * Where coordinates stand for an area (the middle of a district, of a country): they are kept as the log writes them, no
     * position is made of them, and what may be published is the area. Null or left out: they never do.
     */
    forArea: when.nullable().exactOptional(),
    adminCode: column.nullable(),
    publicationPrecision,
    ifUnreadable,
  }),
  z.strictObject({
    to: z.literal('casualties'),
    harm,
    population,
    /** One number, or the least and the most; `best` for an estimate that stands beside them or alone. */
    min: column.nullable(),
    max: column.nullable(),
    best: column.nullable(),
    /** The row of the breakdown that `min` is of; figures of the same harm and population become one, with their sum. */
    bucket: z.enum(bucketNames).nullable(),
    scope: line(300),
    ifUnreadable,
  }),
  z.strictObject({ to: z.literal('method'), column, table: keywords(attackMethod) }),
  z.strictObject({ to: z.literal('weapon'), column }),
  z.strictObject({
    to: z.literal('target'),
    when: when.nullable(),
    /** By keyword in a column; `type` and `subtype` where no word is found. Without a column, always those. */
    column: column.nullable(),
    table: z.array(
      z.strictObject({
        words: z.array(requiredLine(200)).min(1).max(100),
        type: targetType,
        subtype: infrastructureSubtype,
      }),
    ),
    type: targetType,
    subtype: infrastructureSubtype,
    name: line(2_000).refine(isTemplate, 'mapping.template'),
  }),
  z.strictObject({
    to: z.literal('category'),
    when: when.nullable(),
    /** Null: each category of the table, whatever the row says. */
    column: column.nullable(),
    statementId: line(100),
    /** Of the statement whose categories the table names. */
    catalogueVersion: z.int().min(1).max(10_000),
    table: keywords(requiredLine(60)),
    confidence,
  }),
  z.strictObject({
    to: z.literal('perpetrator'),
    when: when.nullable(),
    column,
    table: z.array(z.strictObject({ words: z.array(requiredLine(200)).min(1).max(100), side })).max(200),
    /** Where the table has no word of it; null: nobody, and it is told. */
    otherwise: side.nullable(),
    unit: column.nullable(),
  }),
  z.strictObject({
    to: z.literal('links'),
    columns,
    /** What stands between links in one cell: `space`, `comma`, `line`, `semicolon`, `bar`. A link may hold some itself. */
    split: z.array(z.enum(['space', 'comma', 'line', 'semicolon', 'bar'])).max(5),
    /** Names for the links, in their order. */
    titles: column.nullable(),
  }),
  /** A source that is named and not linked. */
  z.strictObject({
    to: z.literal('source'),
    column,
    split: z.array(z.enum(['line', 'semicolon', 'bar'])).max(3),
  }),
  /** Names of files that come with the table. */
  z.strictObject({
    to: z.literal('media'),
    columns,
    split: z.array(z.enum(['comma', 'line', 'semicolon', 'bar'])).max(4),
  }),
  /** Kept as it is, like every column; but it has to be readable as this. */
  z.strictObject({ to: z.literal('check'), column, as: z.enum(['number', 'date', 'yes-no']), ifUnreadable }),
])
export type FieldRule = z.infer<typeof fieldRule>
export type FieldOf<To extends FieldRule['to']> = Extract<FieldRule, { to: To }>

/** Of what there is one, there is one rule. */
function eachOnce(fields: readonly FieldRule[]): boolean {
  const single = fields.map(({ to }) => to).filter((to) => to === 'key' || to === 'title' || to === 'summary')
  return new Set(single).size === single.length
}

export const importFormat = z.enum(['csv', 'xlsx', 'json', 'geojson'])

/**
 * How the rows of one log become incidents: data, so that it can be kept, sent and read. Every row that it makes is a
 * draft of credibility 6, whatever the log says of itself.
 */
export const importProfileBody = z.strictObject({
  title: requiredLine(200),
  note: prose(2_000),
  /** The log: it becomes a source, which every incident names. */
  log: z.strictObject({
    name: requiredLine(300),
    publisher: line(300),
    url: link,
    language: languageTag,
    tlp,
    /**
     * Of a profile that reads the exports of many logs: what each is called by, after the name. The first of these columns
     * in which all rows say the same; where there is none, the name of the file without its ending and the days in it.
     */
    nameFrom: z.strictObject({ columns: z.array(column).max(10) }).exactOptional(),
  }),
  /** Columns that all have to be there for a file to be taken for this log; none: never by itself. */
  recognise: z.array(column).max(50),
  /** Cells that say nothing, such as `n/a`: read as blank. Folded. A blank is unknown and never 0. */
  blanks: z.array(requiredLine(60)).max(50),
  fields: z.array(fieldRule).min(1).max(200).refine(eachOnce, 'mapping.once'),
})
export type ImportProfileBody = z.infer<typeof importProfileBody>
