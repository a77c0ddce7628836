export const about = {
  title: 'About Holdfast',
  program: 'This program',
  version: 'Holdfast {{version}}',
  host: {
    electron: 'It runs in Electron {{version}}.',
    chromium: 'It runs in an installed Chromium, {{version}}, which stands in for Electron on this machine.',
  },
  appearance: 'Appearance',
  scheme: { label: 'Appearance', auto: 'As the system', light: 'Light', dark: 'Dark' },
  notRun: 'What has not been run',
  notRunChromium:
    'In this host the window is an installed browser, which gets no word of a locked screen. The workspace locks after idle time, and as the machine wakes from sleep; lock it yourself when you leave.',
  notRunElectron:
    'The Electron host is checked against Electron’s published types and by tests on a recording stand-in; the people who built this version could not run Electron itself. It locks after idle time, on suspend, and on macOS and Windows with the screen.',
  data: 'Where things are',
  dataText:
    'Everything is in the folder of the workspace, encrypted. The screen reads from a second, encrypted copy in the window’s own store, which follows the journal and is built again whenever it is missing.',
  licences: 'Licences',
  licence: {
    app: 'Holdfast: Apache License 2.0.',
    fonts: 'Noto Sans, Noto Sans Mono and Vazirmatn: SIL Open Font License 1.1.',
    icons: 'Tabler Icons: MIT License.',
    places:
      'Names and positions of places: GeoNames (geonames.org), CC BY 4.0, joined and cut down; those of Crimea are shown as in Ukraine.',
    openpgp: 'OpenPGP.js, unmodified, for the signatures of ProofMode: LGPL 3.0 or later.',
    parts: 'React, Mantine, Dexie, TanStack Virtual, i18next and zxcvbn-ts: MIT or Apache 2.0 licences.',
  },
} as const
