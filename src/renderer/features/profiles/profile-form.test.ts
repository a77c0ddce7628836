import { describe, expect, test } from 'vitest'
import { builtInProfileIds, builtInProfiles } from '#shared/domain/export-profile/built-in.ts'
import { profileForm, rulesToCopy } from './profile-form.ts'
import { ruleGroups, tiedRules } from './rule-groups.ts'

const { full, public: open } = builtInProfiles
const id = '017fb6a5-e60a-7000-8000-00000000000a'

test('every rule is asked once', () => {
  const asked = ruleGroups.flatMap(({ how, yesNo }) => [...how, ...yesNo])
  expect(asked.toSorted()).toEqual(Object.keys(full.rules).toSorted())
})

describe('a profile of one’s own', () => {
  test.each(builtInProfileIds)(
    'begins with the rules that it is a copy of, and lacks only a title: %s',
    (from) => {
      const form = profileForm(rulesToCopy(from, []))
      expect(form.blank(id).rules).toEqual(builtInProfiles[from].rules)
      expect(form.check(form.blank(id)).issues).toEqual([{ field: 'title', key: 'text.required' }])
    },
  )

  test('can be a copy of another one of its own; what is not there is no copy', () => {
    const own = [{ id, body: { title: 'Press', note: '', rules: open.rules } }]
    expect(rulesToCopy(id, own)).toEqual(open.rules)
    expect(rulesToCopy('017fb6a5-e60a-7000-8000-00000000000b', own)).toBeNull()
  })

  test('is told of each contradiction at the rule that has to give way', () => {
    const rules = Object.fromEntries(tiedRules.map((rule) => [rule, false]))
    const { issues, body } = profileForm(null).check({
      title: 'Press',
      note: '',
      rules: { ...full.rules, ...rules },
    })
    expect(body).toBeNull()
    expect(issues.map(({ field }) => field).toSorted()).toEqual(
      tiedRules.map((rule) => `rules.${rule}`).toSorted(),
    )
  })

  test('keeps half of what is typed, and nothing of another shape', () => {
    const form = profileForm(open.rules)
    const typed = { title: '', note: 'Half', rules: { ...full.rules, fileNames: false } }
    expect(form.fromDraft(typed)).toEqual(typed)
    expect(form.fromDraft({ ...typed, rules: { ...full.rules, identities: 'all' } })).toBeNull()
  })
})
