import type { Severity } from '../finding';

const NONE: readonly Wrong[] = [];

/** What is wrong with a part of an annotation; the message is the end of the sentence "annotation … ". */
export interface Wrong {
  readonly message: string;
  readonly got?: string;
  readonly limit?: string;
  readonly fix: string;
  readonly severity?: Severity;
}

/** A problem of an annotation. */
export function atAnnotation(annotation: string, { message, ...rest }: Wrong): Wrong & { readonly annotation: string } {
  return { ...rest, annotation, message: `annotation ${annotation} ${message}` };
}

/** Where a text is longer than AWS takes it. */
export function tooLong(place: string, text: string, limit: number): readonly Wrong[] {
  // A character takes one or two units: what has few of these needs no counting.
  const length = text.length <= limit ? text.length : [...text].length;
  return length <= limit ? NONE : [{
    got: String(length),
    limit: String(limit),
    message: `has ${length} characters in ${place}, and at most ${limit} are allowed: AWS refuses it`,
    fix: `Shorten it to ${limit} characters.`,
  }];
}
