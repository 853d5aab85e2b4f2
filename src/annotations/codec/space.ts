// Go's strings.TrimSpace and String.trim differ in two characters: U+0085 is white space to Go only, U+FEFF to JavaScript only.
const GO_SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Trims as the controller trims. */
export function trimSpace(text: string): string {
  // A loop, since a pattern for trailing blanks takes quadratic time on long rows of blanks inside a hostile value.
  let start = 0;
  let end = text.length;
  while (start < end && GO_SPACE.test(text[start])) {
    start++;
  }
  while (end > start && GO_SPACE.test(text[end - 1])) {
    end--;
  }
  return text.slice(start, end);
}
