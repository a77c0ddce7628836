import airwarsFootage from '../../../resources/import-profiles/airwars-footage.json' with { type: 'json' }
import atlosEarlier from '../../../resources/import-profiles/atlos-earlier.json' with { type: 'json' }
import atlos from '../../../resources/import-profiles/atlos.json' with { type: 'json' }
import bellingcatCivilianHarmCsv from '../../../resources/import-profiles/bellingcat-civilian-harm-csv.json' with { type: 'json' }
import bellingcatCivilianHarmJson from '../../../resources/import-profiles/bellingcat-civilian-harm-json.json' with { type: 'json' }
import cirRussiaUkraineMonitor from '../../../resources/import-profiles/cir-russia-ukraine-monitor.json' with { type: 'json' }
import holdfastCsv from '../../../resources/import-profiles/holdfast-csv.json' with { type: 'json' }
import holdfastGeojson from '../../../resources/import-profiles/holdfast-geojson.json' with { type: 'json' }
import insecurityInsightAidWorkers from '../../../resources/import-profiles/insecurity-insight-aid-workers.json' with { type: 'json' }
import insecurityInsightEducation from '../../../resources/import-profiles/insecurity-insight-education.json' with { type: 'json' }
import insecurityInsightFoodSystems from '../../../resources/import-profiles/insecurity-insight-food-systems.json' with { type: 'json' }
import insecurityInsightFood from '../../../resources/import-profiles/insecurity-insight-food.json' with { type: 'json' }
import insecurityInsightHealth from '../../../resources/import-profiles/insecurity-insight-health.json' with { type: 'json' }
import kobotoolbox from '../../../resources/import-profiles/kobotoolbox.json' with { type: 'json' }
import odkCentral from '../../../resources/import-profiles/odk-central.json' with { type: 'json' }
import odkOna from '../../../resources/import-profiles/odk-ona.json' with { type: 'json' }
import timemapWorkbookEvents from '../../../resources/import-profiles/timemap-workbook-events.json' with { type: 'json' }
import timemapWorkbookExport from '../../../resources/import-profiles/timemap-workbook-export.json' with { type: 'json' }
import ucdpGed from '../../../resources/import-profiles/ucdp-ged.json' with { type: 'json' }
import uwaziExport from '../../../resources/import-profiles/uwazi-export.json' with { type: 'json' }
import uwaziImportLanguages from '../../../resources/import-profiles/uwazi-import-languages.json' with { type: 'json' }
import uwaziImport from '../../../resources/import-profiles/uwazi-import.json' with { type: 'json' }
import whoSsa from '../../../resources/import-profiles/who-ssa.json' with { type: 'json' }
import { importProfileBody } from '../domain/import-profile/schema.ts'
import type { NamedProfile } from './detect-profile.ts'

const shipped = {
  'airwars-footage': airwarsFootage,
  'atlos-earlier': atlosEarlier,
  atlos: atlos,
  'bellingcat-civilian-harm-csv': bellingcatCivilianHarmCsv,
  'bellingcat-civilian-harm-json': bellingcatCivilianHarmJson,
  'cir-russia-ukraine-monitor': cirRussiaUkraineMonitor,
  'holdfast-csv': holdfastCsv,
  'holdfast-geojson': holdfastGeojson,
  'insecurity-insight-aid-workers': insecurityInsightAidWorkers,
  'insecurity-insight-education': insecurityInsightEducation,
  'insecurity-insight-food-systems': insecurityInsightFoodSystems,
  'insecurity-insight-food': insecurityInsightFood,
  'insecurity-insight-health': insecurityInsightHealth,
  kobotoolbox: kobotoolbox,
  'odk-central': odkCentral,
  'odk-ona': odkOna,
  'timemap-workbook-events': timemapWorkbookEvents,
  'timemap-workbook-export': timemapWorkbookExport,
  'ucdp-ged': ucdpGed,
  'uwazi-export': uwaziExport,
  'uwazi-import-languages': uwaziImportLanguages,
  'uwazi-import': uwaziImport,
  'who-ssa': whoSsa,
}

/** The profiles that ship with the app, validated when the module loads, by the names that `--profile` takes. */
export const readyProfiles: readonly NamedProfile[] = Object.entries(shipped).map(([id, body]) => ({
  id,
  body: importProfileBody.parse(body),
}))
