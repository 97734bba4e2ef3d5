import { ofSentence } from '../../../text/words/of-sentence.ts'

/** Whether a folded sentence says what a town is, or what sister towns are, and nothing of what two sides do. */
export const describesPlace = (sentence: string): boolean =>
  ofTwoFields(sentence) || isCentre(sentence) || isManifold(sentence) || definesSisters(sentence)

/** «Это крупный экономический и культурный центр северо-востока». */
const isCentre = ofSentence(
  /(?:^| )(?:это|он|она|город|провинция|являет\S*|является) (?:\S+ ){0,6}(?:центр|центром) (?:\S+ )?(?:региона|провинции|страны|кита|севера?|юга|запада|востока|северо|юго|поднебесной|центральной|place)/,
)

/** «Это крупный транспортный, туристический и финансовый центр КНР», «Семей – крупный промышленный, научный центр востока» */
const isManifold = ofSentence(
  /(?:^| )(?:это|[–—-]) (?:(?:крупн|важн|ведущ|главн|известн|один из)\S* )?(?:(?:\S+[ыои][йх]|,|и) ){2,20}центр(?:ом|ов)? (?:кита|страны|региона|севера?|юга|запада|востока|северо|юго|country|place)/,
)

/** «Кокшетау – промышленный и курортный центр» */
const ofTwoFields = ofSentence(/ [–—-] (?:\S+[ыои]й,? ){0,2}\S+[ыои]й и \S+[ыои]й центр(?: |$|,)/)

/** «Городами-побратимами являются города, установившие связи в экономике и культуре». */
const definesSisters = ofSentence(
  /(?:^| )город\S*[- ]побратим\S* (?:являются|называют|называются|считаются|[–—-] это) (?:\S+ ){0,3}город/,
)
