import {cutPhrases} from '../language/cut-phrases.js'
import {goesOn} from '../language/goes-on.js'
import {menuAt} from '../outline/menus.js'
import {trunkOf} from '../outline/trunk.js'
import {cut, ofBlocks, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

const ENTRY: Why = {
  rule: 'navigation/entry',
  reason: 'one of many short lines in a row, apart from the article',
  confidence: 0.85
}
const OPTION: Why = {
  rule: 'navigation/option',
  reason: 'one of many short lines in the alphabet’s order, as a form offers them',
  confidence: 0.85
}

/** Ways around the site. */
export const navigation: Stage = {
  name: 'navigation',
  summary: 'Cuts menus, skip links, breadcrumbs and pagination by the words they use everywhere.',
  find(page) {
    const reasons = {label: 'a link of the site’s menus', breadcrumb: 'where the page stands in the site'}
    const named = cutPhrases(
      page,
      {stage: 'navigation', category: 'navigation', reasons},
      page.children.filter(block => !goesOn(page, block))
    )
    const isNamed = new Set(named.map(({start}) => start))
    const {start, end} = trunkOf(page)
    const entries = ofBlocks(page, (block, index) => {
      if ((index >= start && index < end) || isNamed.has(block.start)) return undefined
      const menu = menuAt(page, block)
      return menu && (menu.isSorted ? cut(block, 'interface', OPTION) : cut(block, 'navigation', ENTRY))
    })
    return [...named, ...entries]
  },
  specimens: [
    {
      name: 'a skip link and a breadcrumb',
      lang: 'fr',
      page: `Aller au contenu
Accueil > Région > Vaubrun
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Plan du site`,
      finds: [
        ['navigation/label/fr/aller-au-contenu', 'Aller au contenu'],
        ['navigation/breadcrumb/fr/accueil', 'Accueil > Région > Vaubrun'],
        ['navigation/label/fr/plan-du-site', 'Plan du site']
      ]
    },
    {
      name: 'a menu above and a way up below',
      lang: 'en',
      page: `Menu
Home
Log in
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Back to top`,
      finds: [
        ['navigation/label/en/menu', 'Menu'],
        ['navigation/label/en/home', 'Home'],
        ['navigation/label/en/log-in', 'Log in'],
        ['navigation/label/en/back-to-top', 'Back to top']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence that begins like a menu',
      lang: 'en',
      page: `Ashcombe bridge opens again
Home is where the bridge ends, they say in Ashcombe, where the bridge opened again on Tuesday.
View all of it from the tower, the mayor told his guests, and then walk over it with dry feet.`,
      keeps: 'View all of it from the tower'
    },
    {
      name: 'a crosshead with a menu’s word',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Recherche mécène désespérément
La commune n’a plus un sou pour la passerelle, et le canton regarde ailleurs depuis deux ans : reste à trouver quelqu’un qui aime les ponts et qui ait de l’argent.`,
      keeps: 'Recherche mécène désespérément'
    }
  ]
}
