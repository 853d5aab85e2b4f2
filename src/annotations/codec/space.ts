/** Trims as the controller trims. */
export function trimSpace(text: string): string {
  // A loop, since a pattern for trailing blanks takes quadratic time on long rows of blanks inside a hostile value.
  let start = 0;
  let end = text.length;
  while (start < end && isGoSpace(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isGoSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

// Go's strings.TrimSpace and String.trim differ in two characters: U+0085 is white space to Go only, U+FEFF to JavaScript only.
function isGoSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0xa0 || code === 0x1680
    || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
