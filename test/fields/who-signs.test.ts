import {expect, it} from 'vitest'
import {clean} from '../../src/index.js'

const TEXTS: Readonly<Record<string, string>> = {
  de: 'Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.',
  en: 'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.',
  es: 'El viejo puente de Villarroya reabrió el martes, tras dos años de obras y tres inviernos de retraso.',
  fa: 'پل قدیمی شهر روز سه‌شنبه پس از دو سال کار و سه زمستان تأخیر دوباره باز شد و مردم از آن گذشتند.',
  fr: 'Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.',
  ko: '강변마을의 오래된 다리가 화요일 아침 2년의 공사와 세 번의 겨울 지연 끝에 다시 열렸다고 군청이 밝혔다.',
  ru: 'Старый мост в Квернах снова открыт со вторника, после двух лет работ и трёх зим задержки.',
  vi: 'Cây cầu cũ ở Mỹ Phước đã mở lại vào thứ Ba, sau hai năm thi công và ba mùa mưa chậm trễ.',
  zh: '河边镇的老桥星期二重新开放，此前施工两年，又耽误了三个冬天，镇长第一个走过了桥，没有打伞。'
}

it.each([
  ['fr', 'Par Le Figaro avec AFP', []],
  ['fr', 'Par La rédaction', []],
  ['fr', 'Par Anne Roy, La rédaction', ['Anne Roy']],
  ['de', 'Von Anna Tillack, ARD Wien', ['Anna Tillack']],
  ['en', 'By LEE Ann, KIM Yuna', ['LEE Ann', 'KIM Yuna']],
  ['ko', '김철수 기자\n기자 페이지', ['김철수']],
  ['zh', '河边镇的老桥。人民网记者 王小明摄', []],
  ['en', 'Author, Ann Lee\nRole, BBC News', ['Ann Lee']],
  ['es', 'Autor, Ana Ruiz\nTítulo del autor, BBC News Mundo', ['Ana Ruiz']],
  ['ru', 'Автор, Иван Дяченко\nМесто работы, Би-би-си', ['Иван Дяченко']],
  ['fa', 'نویسنده، علی رضایی\nشغل، بی‌بی‌سی', ['علی رضایی']],
  ['vi', 'Tác giả, Nguyễn Văn An\nVai trò, BBC News Tiếng Việt', ['Nguyễn Văn An']]
] as const)('tells who signs in %s: %j', (lang, lines, names) => {
  const {article} = clean(`${lines}\n24.11.2026\n${TEXTS[lang]}\n${TEXTS[lang]}`, {lang})
  expect(article.author.map(({name}) => name)).toEqual(names)
})
