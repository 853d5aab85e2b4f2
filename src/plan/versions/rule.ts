import type { Controller } from '../../cluster/controller';

/**
 * A rule of the controller that began to hold with a release. It stands beside the code that follows it, together with what held before.
 */
export interface ReleaseRule {
  /** First release that follows it. */
  readonly since: string;
  holds(controller: Controller): boolean;
}

/** EKS Auto Mode, which tells no release, counts as the newest one. */
export function since(release: string): ReleaseRule {
  const answers = new WeakMap<Controller, boolean>();
  return {
    since: release,
    holds(controller) {
      let answer = answers.get(controller);
      if (answer === undefined) {
        answers.set(controller, answer = !controller.olderThan(release));
      }
      return answer;
    },
  };
}
