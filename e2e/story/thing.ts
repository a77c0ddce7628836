/** A thing that is no file, and how it changed hands. Everything is invented. */
export interface StoryThing {
  readonly name: string
  readonly marks: string
  readonly description: string
  readonly foundAt: string
  readonly place: string
  readonly by: string
  readonly handOvers: readonly StoryHandOver[]
}

export interface StoryHandOver {
  readonly from: string
  readonly to: string
  readonly place: string
  readonly seal: string
  readonly on: string
  readonly note: string
}

export const casing: StoryThing = {
  name: 'Invented: fragment of a casing',
  marks: 'bag 0001, no serial number',
  description: 'Made up. A curved piece of metal as long as a hand, painted green on one side.',
  foundAt: '2022-03-04',
  place: 'Stairs of block 7, Example Street',
  by: 'a neighbour who does not exist',
  handOvers: [
    {
      from: 'The neighbour',
      to: 'Example Organisation',
      place: 'Exampleville',
      seal: 'S-0001',
      on: '2022-03-05',
      note: 'Made up. Sealed in her presence.',
    },
    {
      from: 'Example Organisation',
      to: 'A laboratory that does not exist',
      place: 'Sampletown',
      seal: 'S-0002',
      on: '2022-03-20',
      note: 'Made up. Opened to be photographed; sealed anew.',
    },
  ],
}
