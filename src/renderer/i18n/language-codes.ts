/** ISO 639-1 of the languages that most clients speak. */
export const languageCodes: readonly string[] = (
  'ar bg bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mk mt nl no pl pt ro ru sk ' +
  'sl sq sr sv th tr uk vi zh'
).split(' ')
