/** One sentence for each rule that a schema can name. */
export const issues = {
  other: 'This value cannot be kept as it is. Check it and try again.',
  text: {
    type: 'This must be text.',
    tooLong: 'This is too long. Shorten it; nothing has been cut.',
    required: 'Write something here.',
    loneSurrogate: 'This text holds half a character. Type or paste it again.',
    control: 'This text holds invisible control characters. Remove them.',
    bidi: 'This text holds invisible marks that change the reading direction. Remove them.',
    language: 'Write a language code such as uk, ar or en-GB.',
    link: 'A link begins with http:// or https:// and has no spaces.',
  },
  tags: {
    twice: 'This tag stands here twice. Take one of them out.',
    tooMany: 'No more than 50 tags. Take one out first.',
  },
  age: {
    type: 'This must be a key.',
    shape: 'This is not a public key of age: it begins with age1 and has 62 characters.',
    postQuantum:
      'This is a post-quantum key, which the age of many systems cannot read. Ask for one of the X25519 type (age1…).',
    twice: 'This key is entered twice.',
    checksum: 'A letter of this key is wrong or missing. Copy it again, the whole line.',
  },
  date: {
    type: 'This must be a date.',
    edtf: 'Write a date such as 2022-03-16, 2022-03, 2022-03-16~ for about, or unknown.',
    required: 'Write a date, or tick “Not known”.',
    impossible: 'There is no such day in the calendar.',
    offset: 'A time needs its offset from UTC, such as 2022-03-16T10:00:00+02:00.',
    backwards: 'The later date stands first. Turn the two round.',
    future: 'This day has not come yet. Write the day on which it was done.',
  },
  place: {
    required: 'Write coordinates, or tick “Not known closer”.',
    coordinates:
      'These coordinates are not understood. Correct them, or tick “Not known closer” to keep them as words.',
    ambiguous:
      'These coordinates can be read in two ways. Use a dot for decimals and a comma between the two.',
    mgrs: 'There is no such MGRS square. Both halves need as many digits, and the letters must fit the zone.',
    latitude: 'Latitude lies between -90 and 90.',
    longitude: 'Longitude lies between -180 and 180.',
    area: 'An outline needs at least three positions, one a line, each one read as coordinates.',
    areaLine: 'A line of this outline is not read as a position.',
    uncertainty:
      'The radius is more than 0 and at most 2,000,000 metres. Leave it empty when it is not known.',
  },
  count: {
    asOf: 'Write as of when, in the source’s words, or tick that the source gives no date.',
    rule: 'Say how the claims were combined.',
    required: 'Write at least one number, or tick “Not known”. Not known is not 0.',
    type: 'Write a whole number, or leave it empty when it is not known.',
    negative: 'A number of people cannot be below 0.',
    tooLarge: 'This number is too large.',
    minOverMax: 'The highest figure is below the lowest.',
  },
  window: {
    time: 'Write a day and a time, such as 2022-03-16 14:30.',
    offset: 'Write the offset from UTC, such as +02:00 or Z.',
    zone: 'This time zone is not known. Write a name such as Europe/Kyiv, or leave it empty.',
    backwards: 'The window ends before it starts.',
  },
  instant: {
    type: 'This must be a time.',
    shape: 'Write a day, a time and its offset, such as 2022-03-24 24:00 +02:00.',
  },
  pair: {
    order: 'A pair names two different incidents, the lower id first.',
    id: 'What is decided of two incidents stands in one record of its own.',
  },
  overlap: {
    itself: 'A figure cannot overlap with itself.',
    cycle: 'These overlaps go round in a circle. Take one of them out.',
    missing: 'This figure names one that is not here. Untick it.',
  },
  target: {
    claimedBy: 'Say who alleges military use. An allegation is never recorded without who makes it.',
    subtype: 'Only infrastructure has a subtype.',
    distance: 'A distance in metres from 0 to 1,000,000. Leave it empty when it is not known.',
    damage: 'Damage is graded from 0 to 4. Leave it open when it is not known.',
  },
  figures: { required: 'A report has at least one figure. Add it below.' },
  category: {
    contextOnly:
      'A pattern is never an incident’s only category. Link what is alleged to have happened before you hand it in.',
    required: 'Choose the words of the statement.',
    description: 'Describe what is alleged: these words of the statement alone do not say it.',
    byAnother:
      'A link is made in your own name. Write its reason again, or take it out and link the words anew.',
    future: 'This link is dated in the future. See that the clock is right, then write its reason again.',
    twice: 'These words of the statement are already linked. Take one of the two links out.',
    unknown: 'The statement has no such words in this version. Take the link out and choose the words anew.',
  },
  anchor: {
    offset: 'Write a place as a whole number of characters, counted from 0.',
    length: 'The words are not as long as from start to end. Count in characters (code points).',
    outsidePassage: 'These words are in no passage at that place.',
  },
  mapping: {
    template: 'A brace or bracket here has no other half. Written twice, it stands for itself.',
    pattern:
      'This is no date pattern. Write one such as d/M/yyyy, MM/dd/yyyy or d MMMM yyyy: y year, M month, d day.',
    once: 'There can be one rule for the id, one for the title and one for the summary.',
  },
  passage: { order: 'Passages stand in the order of the text and do not overlap.' },
  statement: {
    id: 'Use small letters, digits and hyphens.',
    version: 'A version is a whole number from 1.',
    date: 'Write the day as 2022-03-23, or the month, or the year.',
    field: 'There is no such field in the form. Write null where no one field holds the answer.',
    noPassage: 'A statement has at least one passage.',
    noCategory: 'A statement has at least one category.',
    known: 'This version of this statement is already here. A changed text needs a new version.',
    fixed: 'Links were made under this version: it stays as it is. Load the change as a new version.',
  },
  collected: {
    clock:
      'Write how far, such as 3 min slow, +00:02:30, or 0 for a clock that was right. Leave it empty when it is not known.',
  },
  hash: { shape: 'This must be a hash in small hexadecimal digits.' },
  id: {
    twice: 'This identifier stands here twice. Take one of the two entries out.',
    otherKind: 'This identifier already stands for something else. Close this form and begin a new one.',
    type: 'This must be an identifier.',
    shape: 'This is no identifier of Holdfast.',
  },
  reference: {
    missing:
      'What this names is not in this workspace, or is not of the kind that belongs here. Choose again.',
  },
  evidence: {
    transform: 'Say from which item this was made and how, or leave out both.',
    twice: 'This item is already listed. Take one of the two entries out.',
  },
  folder: {
    name: 'This cannot be the name of a folder. Use letters, digits, spaces and hyphens.',
    absolute: 'Type the whole path, from the root.',
    pick: 'Choose a folder first.',
    pickBackup: 'Choose the file of the backup first.',
    otherName: 'That is not the name of this workspace. Nothing was destroyed.',
  },
  kept: {
    unreadable: 'There is no signed checkpoint here, nor eight words of one.',
  },
  grade: {
    gradedBy: 'Say who gave this grade: choose it again.',
    byAnother: 'A grade is given in your own name. Choose it again, or leave it as it was.',
    gradedAt: 'A new grade has a date of its own. Choose it again.',
    future: 'This grade is dated in the future. See that the clock is right, then choose it again.',
    pair: 'A grade is a letter from A to F and a digit from 1 to 6, such as B2.',
  },
  credibility: {
    needsTwoOrigins:
      'Confirmed by others needs a second source of another origin that says the same. Sources with one origin count once.',
  },
  quote: { at: 'Write both places as whole numbers, counted from 0, the end after the start.' },
  law: {
    article: 'Choose an article of the list.',
    twice: 'This article is already linked with these paragraphs. Once is enough.',
    paragraphs: 'Write paragraphs such as (2), (4)–(5) or (3)(b), or nothing.',
    paragraphsOfCrime: 'A war crime of the Rome Statute is one paragraph already. Leave this empty.',
    conflict:
      'This article is for another kind of conflict than the one chosen. Choose its counterpart, or say that the kind of conflict is unclear.',
    emblem:
      'This article is about those who show a distinctive emblem, and every target here is said to have shown none.',
    protectedPerson:
      'Say why those harmed, or the property, were protected under a Geneva Convention: in whose power they were, and on what ground.',
    role: 'A war crime of the Rome Statute cannot stand here as “no crime under that name”.',
    element: 'This element does not belong to the article, or stands here twice.',
    material: 'This is no longer among the claims and evidence of this incident. Take it out here too.',
  },
  denial: {
    type: 'Choose at least one kind of answer.',
    search: 'A denial is recorded below. Say that one was found, or take it out.',
  },
  case: {
    incidentTwice: 'This incident is already in the case.',
    exhibitTwice: 'Two incidents have the same exhibit number.',
    exhibitTaken: 'This exhibit number was given before, to another incident. It is never given again.',
    nextExhibit: 'The next exhibit number lies above every number that was ever given.',
  },
  person: {
    codeName: 'This is not the code name of that person. Take it over as it stands now.',
    codeNameTells: 'The code name gives away one of the names. Choose another.',
    codeNameTwice: 'Another person already has this code name.',
    shutOut: 'Name yourself too, or you could not see what you have just written.',
    named: 'This names the person who is kept as {{codeName}}. Write the code name instead.',
    namedUnseen:
      'A name stands here that must not be written in this place. Leave it out, or say what part the person has.',
    namedIn: '{{reference}} names this person, under “$t(fields.{{field}})”. Take the name out there first.',
    namedInPart:
      '{{reference}} names this person, under “$t(fields.{{list}})”, “$t(fields.{{field}})”. Take the name out there first.',
    twice: 'This person is already there.',
  },
  profile: {
    originalsTell: 'Original files hold what they say of themselves. Let it out, or send no originals.',
    originalsShow:
      'Original files go out whichever picture they show. Let graphic ones out, or send no originals.',
    proofsName:
      'Proofs are entries of the journal, which name who acted. Let analysts be named, or send no proofs.',
    proofsNameFiles:
      'Proofs are entries of the journal, which may give names of files. Let those out, or send no proofs.',
  },
  relation: {
    itself: 'An incident cannot be related to itself.',
    twice: 'This relation is already there.',
  },
  merge: {
    status:
      'This was merged into another incident. Write there, or bring back an earlier version in the history first.',
    into: 'Say into which incident this is merged.',
    one: 'An incident is merged into one other.',
    target: 'That incident is not there, or was merged into another itself. Merge into that one.',
    back: 'The other incident has to say that it took this one in.',
    from: 'That incident is not merged into this one.',
    stands: 'An incident is still merged into this one. Bring that one back first.',
  },
  consent: {
    scope: 'Only consent that was given and stands can be for something.',
    twice: 'A purpose is named once.',
  },
  reason: { required: 'Say why: after the first review every change is explained.' },
  review: {
    changed: 'What a reviewer decided stays as it was decided.',
    oneAtATime: 'One decision at a time.',
    reviewer: 'A decision is made in your own name.',
    at: 'A decision is made from the review page, at the time of deciding.',
    rev: 'The incident was changed since. Look at it as it stands now.',
    notSubmitted: 'This incident does not wait for a decision.',
    onlyDecides: 'A decision changes nothing but the status.',
    comment: 'Say what has to be done, or why not.',
    checklist: 'Answer every point before you accept.',
    ownWork: 'You wrote in this incident since it was last accepted: somebody else has to decide.',
    reopen: 'This incident is closed. A change of what it says opens it again.',
  },
  status: {
    begin: 'A new incident begins as a draft or submitted.',
    step: 'There is no such step from where the incident stands.',
    undecided: 'Only a reviewer’s decision leads there.',
  },
  coding: {
    changed: 'A second coding stays as it was made.',
    revision: 'There is no such version of the incident.',
    ownWork: 'You linked this incident yourself: a second coding is somebody else’s.',
    twice: 'You coded this version already.',
  },
  view: {
    name: 'Something that this view names cannot be kept as it is. Choose it anew.',
    twice: 'Something stands twice in this view. Once is enough.',
    many: 'This is more than a view can hold. Take some of it out.',
  },
  recovery: {
    count: 'A recovery key has 24 words; here are {{count}}.',
    unknownWord:
      'Word {{at}}, “{{word}}”, is not a word of a recovery key. See how it is spelt on the paper.',
    checksum:
      'All are words of recovery keys, and yet they do not belong together in this order. See that none is another word of the list, or in another place.',
    opensNothing:
      'These words do not open this workspace. They may belong to another one, or a newer recovery key has taken their place.',
    notThatWord: 'This is not the word at this place.',
  },
  recipients: {
    unknown: 'A line here is no key of age that this version knows. Each begins with age1.',
  },
  recipient: {
    shape:
      'This is no public key of age, or a letter of it is wrong. Copy the whole line that begins with age1.',
    secret:
      'This is a secret key, which nobody else should ever see. Ask for the public one, which begins with age1. If it was sent to you, they should make a new pair.',
    otherType:
      'This is a key of another type of age, which not every age can use. Ask for a plain one (X25519).',
    known: 'This key opens the workspace already.',
  },
  organisation: {
    give: 'Paste the key, or choose its file.',
    noKey: 'There is no secret key of age here. Its line begins with AGE-SECRET-KEY-1.',
    opensNothing:
      'This key does not open the workspace. It may belong to another organisation, or have been removed here.',
  },
  passphrase: {
    taken: 'This passphrase cannot be used here. Choose another.',
    tooShort: 'Use at least 10 characters.',
    mismatch: 'The two are not the same.',
    wrong: 'This is not the passphrase of this workspace. Nothing was changed.',
  },
} as const
