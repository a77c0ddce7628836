import type { ReceiptWords } from './english.ts'

/** Modern Standard Arabic without vowel signs, as such papers are written. */
export const arabicReceipt: ReceiptWords = {
  language: 'ar',
  direction: 'rtl',
  title: 'إيصال استلام ملف',
  handOver: 'التسليم',
  case: 'القضية',
  noCase: 'وقائع لا تنتمي إلى قضية',
  version: 'النسخة',
  versionNumber: '{version}',
  versionOf: '{version}، نمط التصدير «{profile}»',
  marking: 'درجة التداول',
  purpose: 'الغرض',
  format: 'الملف',
  lock: 'التشفير',
  locks: {
    none: 'غير مشفر: يستطيع قراءته كل من يحصل عليه',
    keys: 'مشفر لمفاتيح المستلم (age)',
    passphrase: 'مشفر بعبارة مرور (age)',
  },
  recorded: 'وقت التسجيل',
  note: 'ملاحظة',
  purposes: {
    'own-records': 'السجلات الخاصة',
    'human-rights-reporting': 'تقارير حقوق الإنسان',
    'national-prosecution': 'ملاحقة قضائية وطنية',
    'international-prosecution': 'ملاحقة قضائية دولية',
    public: 'النشر',
  },
  fileHash: 'بصمة SHA-256 للملف المسلم',
  dossierHash: 'بصمة SHA-256 للملف dossier.json الوارد فيه',
  words: 'رأس السجل في ثماني كلمات',
  recalled: 'استرجع بتاريخ {day}: {reason}',
  statement:
    'استلم المستلم الملف المبينة بصمته أعلاه، وأبلغ بدرجة تداوله، وسيتعامل معه وفقا لذلك. والوقائع الواردة فيه وقائع مبلغ عنها أو مزعومة؛ وليس فيه ما يقرر أن جريمة قد ارتكبت أو من المسؤول عنها.',
  check:
    'يمكن مقارنة البصمة باستخدام الأمر sha256sum. تطابق البصمة يدل على أن البيانات هي نفسها، ولا يدل على صحة مضمونها. ويمكن مقارنة الكلمات الثماني هاتفيا مع من سلم الملف.',
  gaveIt: 'سلمه',
  tookIt: 'استلمه',
  name: 'الاسم',
  organisation: 'المنظمة',
  date: 'التاريخ والمكان',
  signature: 'التوقيع',
}
