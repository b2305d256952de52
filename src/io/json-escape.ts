/** A UTF-16 unit as a string of JSON, or of YAML, may have it: `\u2028`. */
export function jsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
