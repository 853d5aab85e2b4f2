import type { Severity } from '../finding';

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
export function* tooLong(place: string, text: string, limit: number): Iterable<Wrong> {
  const length = [...text].length;
  if (length > limit) {
    yield {
      got: String(length),
      limit: String(limit),
      message: `has ${length} characters in ${place}, and at most ${limit} are allowed: AWS refuses it`,
      fix: `Shorten it to ${limit} characters.`,
    };
  }
}
