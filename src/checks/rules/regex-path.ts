import { Wrong, tooLong } from './wrong';
import { CONDITION_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';

/** What is wrong with a path that is a regular expression: all of it but the slash it has to begin with. */
export function* regexWrongs(path: string): Iterable<Wrong> {
  const regex = path.slice(1);
  if (path === '/') {
    yield {
      got: path,
      message: "has the path '/' as a regular expression, of which nothing is left without its slash: AWS refuses it",
      fix: "Write '/^/$' for that path alone, or '/^/' for all paths.",
    };
  } else if (/^[A-Za-z0-9_-]/.test(regex)) {
    yield {
      severity: Severity.WARNING,
      got: path,
      message: `has the path ${shown(path)} as a regular expression, whose first slash is no part of it: it reads ${shown(regex)}`,
      fix: `Write '/^${path}'.`,
    };
  }
  yield* tooLong('path', regex, CONDITION_TEXT_MOST);
}
