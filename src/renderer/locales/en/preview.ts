export const preview = {
  open: 'Preview the pages',
  title: 'Preview of the dossier',
  setting: 'Setting the pages',
  note: 'The pages as an export would write them now. Nothing is frozen, and nothing has left the workspace.',
  noArchive:
    'The compiler of this machine cannot write to PDF/A: the file will be a plain PDF with the same facts.',
  unread: 'The preview cannot be shown any more. Close it and open it again.',
  volume: 'Volume',
  pagesRegion: 'Pages of the dossier',
  pageLabel: 'Page {{page, number}} of {{pages, number}}',
  page: 'Page',
  of: 'of {{pages, number}}',
  back: 'Page before',
  on: 'Next page',
  smaller: 'Smaller',
  larger: 'Larger',
  zoom: '{{zoom, number(style: percent)}}',
} as const
