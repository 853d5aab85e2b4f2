/** What is wrong with an environment of aws-node. */
export interface EnvironmentProblem {
  /** The variables it is about, first the one to change. */
  readonly keys: readonly string[];
  /** Whether aws-node ends, or gives pods no addresses. Otherwise something has no effect. */
  readonly ends: boolean;
  /** What was found, what is allowed, and what to do. */
  readonly text: string;
}

/** What is known beside the environment. */
export interface EnvironmentSurroundings {
  /** Release of the CNI. */
  readonly release?: string;
  /** Whether network policies are enforced. */
  readonly networkPolicy?: boolean;
}
