// Go's strings.TrimSpace and String.trim differ in two characters: U+0085 is white space to Go only, U+FEFF to JavaScript only.
const GO_SPACE = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const LEADING = new RegExp(`^${GO_SPACE}`);
const TRAILING = new RegExp(`${GO_SPACE}$`);

/** Trims as the controller trims. */
export function trimSpace(text: string): string {
  return text.replace(LEADING, '').replace(TRAILING, '');
}
