/**
 * How bad a finding is.
 */
export enum Severity {
  /** It could never work, loses data, or opens what must stay closed. Stops the synthesis. */
  ERROR = 'error',
  /** It works, but most likely not as meant. Printed to standard error. */
  WARNING = 'warning',
  /** Worth knowing. Printed to standard error. */
  INFO = 'info',
}

/**
 * One thing that a check found.
 */
export interface Finding {
  /** Id of the check, for instance `unknown-annotation`. Never renamed, never reused. */
  readonly id: string;

  /** How bad it is. */
  readonly severity: Severity;

  /** Path of the construct that made the object, for instance `payments/mysql`. */
  readonly path: string;

  /**
   * Place inside the object, for instance `metadata.annotations['…']`.
   * @default - the object as a whole
   */
  readonly field?: string;

  /** What is wrong, with the value found and the limit where there are such. */
  readonly message: string;

  /**
   * The value found.
   * @default - the finding is not about a value
   */
  readonly got?: string;

  /**
   * What is allowed.
   * @default - not a matter of allowed values
   */
  readonly limit?: string;

  /** What to do about it. Ends in a period or a question mark. */
  readonly fix: string;

  /** Page that explains the check. */
  readonly docs: string;

  /**
   * Why somebody accepted the finding. Such a finding neither stops the synthesis nor is printed.
   * @default - not acknowledged
   */
  readonly acknowledged?: string;
}
