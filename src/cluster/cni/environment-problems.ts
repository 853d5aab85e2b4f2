import type { EnvironmentProblem, EnvironmentSurroundings } from './environment-problem';
import { ForeignEnvironment, Wording, readingOf } from './environment-reading';
import { endings } from './environment-rules/endings';
import { lostSettings } from './environment-rules/lost-settings';
import { wrongValues } from './environment-rules/wrong-values';

/**
 * All that is wrong with an environment of the container aws-node.
 *
 * @param env the environment, with what manifest, chart or add-on set; undefined is a value that is not known
 * @param around what is known beside it
 * @param wording how messages speak of variables
 */
export function environmentProblems(env: ForeignEnvironment, around: EnvironmentSurroundings = {}, wording?: Wording): EnvironmentProblem[] {
  const reading = readingOf(env, wording);
  const combined = [...endings(reading, around), ...lostSettings(reading, around)];
  return [...wrongValues(reading, around), ...combined.filter(({ keys }) => !keys.some(reading.unknown))];
}
