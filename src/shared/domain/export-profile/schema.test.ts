import { describe, expect, test } from 'vitest'
import { builtInProfileIds, builtInProfiles } from './built-in.ts'
import { profileRules, type ProfileRules } from './schema.ts'

const brokenBy = (over: Partial<ProfileRules>): readonly string[] =>
  profileRules
    .safeParse({ ...builtInProfiles.full.rules, ...over })
    .error?.issues.map(({ message }) => message) ?? []

describe('an export profile', () => {
  test.each(builtInProfileIds)('that comes with Holdfast keeps the rules: %s', (id) => {
    expect(profileRules.safeParse(builtInProfiles[id].rules).error).toBeUndefined()
  })

  test('cannot promise to hold back what goes out with something else that it lets out', () => {
    expect(brokenBy({ fileMetadata: false })).toEqual(['profile.originalsTell'])
    expect(brokenBy({ graphicPictures: false })).toEqual(['profile.originalsShow'])
    expect(brokenBy({ analystNames: false })).toEqual(['profile.proofsName'])
    expect(brokenBy({ fileNames: false })).toEqual(['profile.proofsNameFiles'])
    expect(
      brokenBy({ evidenceFiles: 'redacted', custody: 'events', analystNames: false, fileMetadata: false }),
    ).toEqual([])
  })

  test('for the public lets out nothing that the one for partners holds back', () => {
    const { partner, public: open } = builtInProfiles
    for (const [rule, allowed] of Object.entries(open.rules))
      if (allowed === true) expect(partner.rules).toMatchObject({ [rule]: true })
  })
})
