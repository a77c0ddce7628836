import { foldText } from '../../domain/text/fold.ts'

/** What columns are called for, by the words in their names, in English, Ukrainian and Russian. Just `name` may be a person. */
const names = {
  key: /^(?:_?uu)?_?id$|^key$|^entry$|^ref(?:erence)?(?: ?(?:no|number|code|id))?$|(?:event|incident|attack|record|case|instance)[ _/-]?(?:id|no|number|code)\b|ref code|instanceid|^номер$|^код$/u,
  title: /^(?:title|headline|heading)\b|^(?:event|incident)(?:[ _]name)?$|^(?:назва|заголовок|название)/u,
  summary: /descri|summary|narrative|details|account|what happened|notes?$|опис|описание|зміст|подробности/u,
  date: /date|datum|^day$|^when\b|(?:^|\s)дата/u,
  endDate: /date.*(?:end|last)|(?:end|last).*date|дата.*(?:кін|окон)/u,
  latitude: /^_?(?:.*[ _])?lat(?:itude)?$|^широта/u,
  longitude: /^_?(?:.*[ _])?(?:lon|lng|long)(?:gitude)?$|^довгота|^долгота/u,
  position: /geo ?(?:point|location)|coordinates?|geom(?:etry)?|wkt|^location$|gps|координат/u,
  settlement:
    /^(?:location|place|site|address|settlement|village|town.*|city.*|municipality)$|^(?:місце|населений|село|місто|место|населенный|город)/u,
  district: /^(?:district|raion|county|adm(?:in)?[ _]?2.*)$|^район/u,
  province: /^(?:province|oblast|region|state|governorate|adm(?:in)?[ _]?1.*)$|область/u,
  country: /^country(?: name)?$|^country \/|^(?:країна|страна)$/u,
  killed: /kill|dead|death|fatal|загиб|загин|вбит|убит|погиб/u,
  injured: /injur|wound|поранен|ранен/u,
  missing: /missing|зник|пропав/u,
  detained: /detain|arrest|abduct|kidnap|затрим|викрад|задерж|похищ/u,
  weapon: /weapon|munition|\barms\b|зброя|оружие|боєприпас/u,
  perpetrator: /perpetrator|attributed|belligerent|виконавець|исполнитель/u,
  media: /photo|image|picture|video|audio|media|attach|file|фото|відео|видео/u,
} as const

export type Purpose = keyof typeof names

export const isFor = (column: string, purpose: Purpose): boolean =>
  names[purpose].test(foldText(column).trim())
