/** Maps that an analyst adds. */
export const mapFiles = {
  title: 'Map files',
  none: 'Roads, houses or satellite pictures can be drawn under the incidents from a .pmtiles file on this computer.',
  add: 'Add a map file',
  adding: 'Looking through the map file and copying it',
  kind: { vector: 'Drawn', pictures: 'Pictures' },
  facts: 'zoom {{from, number}} to {{to, number}}, {{size}}',
  trouble: 'Some of it is damaged or not what the file says, and is not drawn.',
  removeOne: 'Remove {{name}}',
  remove: 'Remove',
  removeTitle: 'Remove this map file',
  removeText: 'the copy in this workspace goes. The file that it was copied from stays where it is.',
} as const
