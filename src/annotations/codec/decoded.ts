/** What reading a foreign value gave: the value, or what is wrong with it. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | {
    readonly ok: false;
    /** What is wrong, as the end of the sentence "the value … ". */
    readonly problem: string;
    /** What is allowed, as the end of the sentence "allowed is …". */
    readonly allowed: string;
  };

export function decoded<T>(value: T): Decoded<T> {
  return { ok: true, value };
}

export function undecodable(problem: string, allowed: string): Decoded<never> {
  return { ok: false, problem, allowed };
}

/** Thrown when a typed value cannot be written so that the controller reads it back unchanged. */
export class EncodeError extends Error {
  public constructor(
    /** What is wrong, as the end of the sentence "the value … ". */
    public readonly problem: string,
  ) {
    super(problem);
  }
}
