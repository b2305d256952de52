import {cutPhrases} from '../language/cut-phrases.js'
import {phraseAt, phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, ofBlocks} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that leads to a channel at most. */
const MOST_WORDS = 14

/** Share bars and prompts to follow. */
export const social: Stage = {
  name: 'social',
  summary: 'Cuts share buttons, names of networks that stand alone, and prompts to follow the publisher.',
  find(page) {
    const named = cutPhrases(page, {
      stage: 'social',
      category: 'social',
      reasons: {label: 'a share button or the name of a network', follow: 'asks to follow the publisher'}
    })
    return [...named, ...channels(page)]
  },
  specimens: [
    {
      name: 'a link to a channel with its label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Courrier.example sur WhatsApp Suivez courrier.example sur WhatsApp
Partager sur Facebook`,
      finds: [
        ['social/channel', 'Courrier.example sur WhatsApp Suivez courrier.example sur WhatsApp'],
        ['social/label/fr/partager-sur', 'Partager sur Facebook']
      ]
    },
    {
      name: 'buttons and a prompt',
      lang: 'en',
      page: `Ashcombe bridge opens again
Share
Facebook
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Follow us on Mastodon`,
      finds: [
        ['social/label/en/share', 'Share'],
        ['social/label/en/facebook', 'Facebook'],
        ['social/follow/en/follow-us', 'Follow us on Mastodon']
      ]
    },
    {
      name: 'buttons in Swedish',
      lang: 'sv',
      page: `Bron i Lunde öppnar igen
Den gamla bron i Lunde är sedan tisdagen öppen igen, efter två års arbete och tre vintrars försening.
Dela artikeln
Kopiera länk
Följ oss på Instagram`,
      finds: [
        ['social/label/sv/dela-artikeln', 'Dela artikeln'],
        ['social/label/sv/kopiera-länk', 'Kopiera länk'],
        ['social/follow/sv/följ-oss-på', 'Följ oss på Instagram']
      ]
    },
    {
      name: 'buttons in Russian',
      lang: 'ru',
      page: `Мост в Липовке снова открыт
Старый мост в Липовке со вторника снова открыт, после двух лет работ и трёх зим задержки.
Поделиться
Скопировать ссылку
Подписывайтесь на наш Telegram-канал`,
      finds: [
        ['social/label/ru/поделиться', 'Поделиться'],
        ['social/label/ru/скопировать-ссылку', 'Скопировать ссылку'],
        ['social/follow/ru/подписывайтесь-на-наш', 'Подписывайтесь на наш Telegram-канал']
      ]
    },
    {
      name: 'buttons in Korean',
      lang: 'ko',
      page: `낡은 다리 2년 만에 다시 열려
강변읍의 낡은 다리가 2년의 공사와 세 번의 겨울을 넘긴 끝에 화요일 아침 다시 열렸다. 다리는 하룻밤 사이에 학교와 방앗간과 함께 강물에 떠내려갔었다.
공유하기
페이스북으로 공유하기
URL 복사`,
      finds: [
        ['social/label/ko/공유하기', '공유하기'],
        ['social/label/ko/페이스북으로-공유하기', '페이스북으로 공유하기'],
        ['social/label/ko/url-복사', 'URL 복사']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'what somebody says',
      lang: 'en',
      page: `Boar walks into church
The organist saw it first, at the second hymn, and played on for as long as the tenors sang, which was not long.
“Follow us,” the children had called to the boar.
Hunters looked for it all afternoon, in the churchyard and in the garden of the vicarage, and went home wet.`,
      keeps: '“Follow us,” the children had called to the boar.'
    },
    {
      name: 'a sentence that begins like a prompt',
      lang: 'en',
      page: `Who paid for the bridge
Follow the money, said the judge at Wendle on Tuesday, and you will find the county at the end of it.
Share what you know, he told the mayor, or the court will ask for it in a less friendly voice.`,
      keeps: 'Follow the money, said the judge at Wendle'
    },
    {
      name: 'a short sentence about a network',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Facebook n’a rien répondu.
Partager le pont avec les vélos reste le vœu du maire, qui l’avait écrit au réseau voilà un an.`,
      keeps: 'Facebook n’a rien répondu.'
    }
  ]
}

/** "Bourg.fr sur WhatsApp Suivez bourg.fr sur WhatsApp": a link and its label, both naming publisher and network. */
function channels(page: Page): Cut[] {
  return ofBlocks(page, block => {
    const {words} = block.shape
    if (words < 4 || words > MOST_WORDS || phraseOf(page, block) || !isChannel(page, block)) return undefined
    return cut(block, 'social', {
      rule: 'social/channel',
      reason: 'leads to the publisher’s channel',
      confidence: 0.85
    })
  })
}

function isChannel({text}: Page, block: Block): boolean {
  const words = text.slice(block.start, block.end).toLowerCase().split(' ')
  const last = words.at(-1) ?? ''
  if (words.indexOf(last) === words.length - 1) return false
  return (
    words.indexOf(words[0]!, 1) > 0 && phraseAt(text, block.end - last.length, block.end)?.stage === 'social'
  )
}
