import type { StorySource } from '../story-material.ts'

/** A post of one of two channels that do not exist. */
export const channel = (number: number, states: string, more: Partial<StorySource> = {}): StorySource => ({
  title: `Post ${number} of the invented channel “${nameOf(number)}”`,
  publisher: nameOf(number),
  type: 'social-media',
  link: `https://example.org/post/${number}`,
  states,
  pinpoint: 'first paragraph',
  ...more,
})

const nameOf = (number: number): string => (number % 2 === 0 ? 'Example Reports' : 'Another Invented Channel')
