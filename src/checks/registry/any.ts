import { INVALID_ANNOTATION_VALUE } from '../annotations/invalid-annotation-value';
import { MISPLACED_ANNOTATION } from '../annotations/misplaced-annotation';
import { UNKNOWN_ANNOTATION } from '../annotations/unknown-annotation';
import type { Check } from '../check';
import { DUPLICATE_OBJECT } from '../objects/duplicate-object';
import { MALFORMED_OBJECT } from '../objects/malformed-object';
import { UNKNOWN_FIELD } from '../objects/unknown-field';
import { UNREADABLE_POD_TARGETS } from '../objects/unreadable-pod-targets';
import { UNSUPPORTED_FEATURE } from '../platform/unsupported-feature';

/** Checks over every object. Their findings stand in this order. */
export const CHECKS_OF_ANY: readonly Check[] = [
  MALFORMED_OBJECT,
  UNKNOWN_FIELD,
  DUPLICATE_OBJECT,
  UNREADABLE_POD_TARGETS,
  UNKNOWN_ANNOTATION,
  MISPLACED_ANNOTATION,
  INVALID_ANNOTATION_VALUE,
  UNSUPPORTED_FEATURE,
];
