import type {Stage} from './stage.js'
import {address} from './stages/address.js'
import {byline} from './stages/byline.js'
import {captions} from './stages/captions.js'
import {characters} from './stages/characters.js'
import {code} from './stages/code.js'
import {comments} from './stages/comments.js'
import {dates} from './stages/dates.js'
import {digest} from './stages/digest.js'
import {editor} from './stages/editor.js'
import {edits} from './stages/edits.js'
import {encoding} from './stages/encoding.js'
import {escapes} from './stages/escapes.js'
import {headline} from './stages/headline.js'
import {controls} from './stages/controls.js'
import {keywords} from './stages/keywords.js'
import {language} from './stages/language.js'
import {layout} from './stages/layout.js'
import {legal} from './stages/legal.js'
import {links} from './stages/links.js'
import {markup} from './stages/markup.js'
import {matter} from './stages/matter.js'
import {minutes} from './stages/minutes.js'
import {navigation} from './stages/navigation.js'
import {judge} from './stages/judge.js'
import {promotion} from './stages/promotion.js'
import {publisher} from './stages/publisher.js'
import {reading} from './stages/reading.js'
import {related} from './stages/related.js'
import {remnants} from './stages/remnants.js'
import {repeats} from './stages/repeats.js'
import {reporter} from './stages/reporter.js'
import {running} from './stages/running.js'
import {section} from './stages/section.js'
import {sentences} from './stages/sentences.js'
import {signature} from './stages/signature.js'
import {sequel} from './stages/sequel.js'
import {social} from './stages/social.js'
import {spaces} from './stages/spaces.js'
import {standfirst} from './stages/standfirst.js'
import {teaser} from './stages/teaser.js'
import {ticker} from './stages/ticker.js'

/** The sieves, in the order a page goes through them. The order is the design; each line says why it stands there. */
export const stages: readonly Stage[] = [
  escapes, // first: what they hide are letters and lines
  encoding, // before anything else is read, so that phrases match what a reader saw
  characters,
  markup, // behind what hides them: `&lt;p&gt;`, `\u003cp>`
  matter, // lines by themselves, before they are joined; it says what the file is written in
  running, // before lines are joined and dates are read: it has one of its own on each sheet
  ticker, // a strip is as long as an article: it is neither one to split nor to be taken for the run of the text
  layout, // before anything is judged by its line
  edits, // on the lines that layout made, and before crossheads are looked at
  code,
  sequel, // before anything is looked for: the next article has a headline, a date and a run of text as well
  language, // before dates: 3/4/2024 is read by the page's language
  headline, // the anchor of all that is looked for near it
  digest, // before the standfirst and the judge, which take it for one and for the text
  teaser, // before dates: it has one of its own
  address,
  dates,
  publisher,
  reporter, // before bylines: a poster’s at the end is not the author’s where a reporter is named at the head
  byline,
  signature, // where no byline was; it finds a name beside the date that was lifted
  editor, // the last resort, where nothing else names an author
  keywords,
  section,
  standfirst, // it has dates and bylines below it
  reading,
  remnants, // what is left of the lines that gave all these
  related,
  links, // what no heading names; only where the dump tells what is a link
  comments,
  social,
  promotion,
  legal,
  controls,
  captions,
  navigation,
  minutes,
  repeats,
  judge, // what no stage named: the learned verdict, block by block and then as one run of text
  sentences, // only what is kept is worth parsing
  spaces
]
