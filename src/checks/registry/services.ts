import type { Check } from '../check';
import { SERVICE_NAME } from '../naming/service-name';
import { SERVICE_PORTS } from '../naming/service-ports';
import { CLASS_ANNOTATION_CONFLICT } from '../ownership/class-annotation-conflict';
import { CLASS_BY_ANNOTATION } from '../ownership/class-by-annotation';

/** Checks over Services of every kind. Their findings stand in this order. */
export const CHECKS_OF_SERVICES: readonly Check[] = [
  SERVICE_NAME,
  SERVICE_PORTS,
  CLASS_BY_ANNOTATION,
  CLASS_ANNOTATION_CONFLICT,
];
