/** Whether a text as a whole is as a pattern says, in which `*` stands for any text and `?` for one character. Takes no more than both lengths multiplied. */
export function matchesPattern(pattern: string, text: string): boolean {
  let [place, at] = [0, 0];
  // Where to go on if what follows the last asterisk does not fit.
  let [asterisk, from] = [-1, 0];
  while (at < text.length) {
    if (pattern[place] === '*') {
      asterisk = place++;
      from = at;
    } else if (pattern[place] === '?' || pattern[place] === text[at]) {
      place++;
      at++;
    } else if (asterisk >= 0) {
      place = asterisk + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (pattern[place] === '*') {
    place++;
  }
  return place === pattern.length;
}
