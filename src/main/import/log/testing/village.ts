import { importProfileBody } from '#shared/domain/import-profile/schema.ts'

/** A log that somebody keeps of a village: an id, what happened, and how many were killed. */
export const villageProfile = importProfileBody.parse({
  title: 'Village log',
  note: '',
  log: { name: 'Log of a village', publisher: '', url: '', language: 'en', tlp: 'TLP:AMBER' },
  recognise: ['No.', 'What happened'],
  blanks: [],
  fields: [
    { to: 'key', columns: ['No.'] },
    { to: 'title', template: '{What happened}', take: 'whole' },
    {
      to: 'casualties',
      harm: 'killed',
      population: 'unknown',
      min: 'Killed',
      max: null,
      best: null,
      bucket: null,
      scope: '',
      ifUnreadable: 'reject',
    },
  ],
})
