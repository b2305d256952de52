import {bylinesOf, ownOf} from '../fields/bylines.js'
import {isSignedAbove} from '../fields/signed-above.js'
import {ruleOf} from '../language/cut-phrases.js'
import {foldText} from '../language/fold.js'
import {cut, lift} from '../page/propose.js'
import type {Stage} from '../stage.js'

const LABEL = {reason: 'the label of a byline', confidence: 0.9}
const AUTHOR = {rule: 'byline/name', reason: 'the name behind the label of a byline', confidence: 0.9}
const CREDIT = {
  rule: 'byline/credit',
  reason: 'who checked, illustrated or translated the article',
  confidence: 0.85
}
const AGAIN = {rule: 'byline/again', reason: 'the author’s name once more', confidence: 0.85}

/** Who wrote the article. */
export const byline: Stage = {
  name: 'byline',
  summary:
    'Lifts the authors’ names behind or below “by” from the lines around the article; cuts the label, and who checked or illustrated.',
  *find(page) {
    const bylines = bylinesOf(page).filter(({label}) => label.role !== 'editor')
    const authors = ownOf(
      page,
      bylines.filter(({label}) => label.role === 'author')
    )
    const own = new Set(isSignedAbove(page, authors) ? [] : authors)
    const seen = new Set<string>()
    for (const byline of bylines) {
      const {label, names, again} = byline
      const isKnown = names.length > 0 && names.every(({text}) => seen.has(foldText(text)))
      if (label.role === 'author' && !own.has(byline) && !isKnown) continue
      yield cut({start: label.start, end: label.end}, 'metadata', {...LABEL, rule: ruleOf(label)})
      for (const name of names) {
        if (label.role === 'credit') yield cut(name, 'metadata', CREDIT)
        else if (seen.has(foldText(name.text))) yield cut(name, 'metadata', AGAIN)
        else yield lift(name, 'author', name.text, AUTHOR)
        if (label.role === 'author') seen.add(foldText(name.text))
      }
      if (again) yield cut(again, 'metadata', AGAIN)
    }
  },
  specimens: [
    {
      name: 'behind the date and the section',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021 - 12h40 - Monde - Écrit par : L.M
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['byline/author/fr/écrit-par', 'Écrit par'],
        ['byline/name', 'L.M']
      ]
    },
    {
      name: 'two names, and one again below',
      lang: 'en',
      page: `Ashcombe bridge opens again
By Ann Lee and Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Written by Ann Lee`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee'],
        ['byline/name', 'Tom Hale'],
        ['byline/author/en/written-by', 'Written by'],
        ['byline/again', 'Ann Lee']
      ]
    },
    {
      name: 'behind what the first is called, and where that is; not “New York”, which is where as well',
      lang: 'en',
      page: `Ashcombe bridge opens again
By Ann Lee, Whitehall Editor and Tom Hale in Leeds and New York
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee'],
        ['byline/name', 'Tom Hale']
      ]
    },
    {
      name: 'the article’s own byline, not that of another article',
      lang: 'en',
      page: `Ashcombe bridge opens again
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
Three held over harbour fire
By Martha Quill`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee']
      ]
    },
    {
      name: 'glued to the label and to the date',
      lang: 'en',
      page: `Ashcombe bridge opens again
ByAnn QuilleDec 5, 2023
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Quille']
      ]
    },
    {
      name: 'below the label, twice, and who checked',
      lang: 'en',
      page: `Ashcombe bridge opens again
By
Ann Lee
Ann Lee
Reviewed by
Martha Quill
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee'],
        ['byline/again', 'Ann Lee'],
        ['byline/credit/en/reviewed-by', 'Reviewed by'],
        ['byline/credit', 'Martha Quill']
      ]
    },
    {
      name: 'in Dutch, with the date below',
      lang: 'nl',
      page: `Brug in Oudendijk weer open
Door Jan de Wit en Anna Smeets
Gepubliceerd: 12 maart 2024, 14:05
De oude brug in Oudendijk is sinds dinsdag weer open, na twee jaar werk en drie winters vertraging.`,
      finds: [
        ['byline/author/nl/door', 'Door'],
        ['byline/name', 'Jan de Wit'],
        ['byline/name', 'Anna Smeets']
      ]
    },
    {
      name: 'behind “news” in Turkish',
      lang: 'tr',
      page: `Çamlıca köprüsü yeniden açıldı
Haber: Ayşe Yıldız
Yayınlanma: 12 Mart 2024 14:05
Çamlıca’daki eski köprü, iki yıllık çalışma ve üç kış süren gecikmenin ardından salı gününden beri yeniden açık. Nehir onu bir gecede okul ve değirmenle birlikte götürmüştü.`,
      finds: [
        ['byline/author/tr/haber', 'Haber:'],
        ['byline/name', 'Ayşe Yıldız']
      ]
    },
    {
      name: 'behind the label in Chinese',
      lang: 'zh',
      page: `古桥两年后重新开放
作者：王小明
发布时间：2024年3月12日 14:05
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走。`,
      finds: [
        ['byline/author/zh/作者', '作者：'],
        ['byline/name', '王小明']
      ]
    },
    {
      name: 'not behind a word that is “by” in Dutch only',
      lang: 'en',
      page: `Ashcombe bridge opens again
Door Locks
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a name alone in the midst of the text',
      lang: 'en',
      page: `Who built the bridge
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, and three people can say that it is their work. None of them was asked to cut the ribbon, which the mayor did himself.
Martha Quill
She drew the first plan at a kitchen table, on the back of a calendar, and the county paid her for it eleven years later, when the bridge was up.`,
      keeps: 'Martha Quill',
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee']
      ]
    },
    {
      name: 'sentences that begin like a byline',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
By Tuesday the last ferry had left.
By noon half of the town stood in the middle of it, and the other half was waiting at the end.`,
      keeps: 'By Tuesday the last ferry had left.'
    },
    {
      name: 'a sentence that begins with “par”',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Par Toutatis, quel hiver !
Trois fois la rivière avait emporté les échafaudages, et trois fois on les avait remontés, sans que personne à la mairie ne compte plus ni les jours ni les sous.`,
      keeps: 'Par Toutatis, quel hiver !'
    }
  ]
}
