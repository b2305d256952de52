/** Words of the part of an address that names the page, at least. */
const FEWEST = 2
const ENDING = /\.\w{1,5}$/
const BETWEEN = /[-_+ .,]/

/**
 * The words by which an address names its page, with spaces between: "bridge opens again" of
 * `https://herald.example/news/2024/03/bridge-opens-again/index.html`. Empty where it names none.
 */
export function addressWords(url: string): string {
  if (!URL.canParse(url)) return ''
  for (const part of new URL(url).pathname.split('/').reverse()) {
    const words = decoded(part).replace(ENDING, '').split(BETWEEN)
    const named = words.filter(word => /\p{L}/u.test(word))
    if (named.length >= FEWEST) return named.join(' ')
  }
  return ''
}

/** As it reads; as it stands, where its per cent signs are none of an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
