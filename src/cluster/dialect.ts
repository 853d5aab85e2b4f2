import type { Controller } from './controller';
import type { Reader } from '../annotations/codec';
import type { AnnotationSpec } from '../annotations/spec';
import { INT32_SINCE, MAP_ESCAPES_SINCE } from '../facts/controller-versions';

const TODAY: Reader = {};
const dialects = new WeakMap<Controller, Reader>();

/** How a controller decodes annotations; as the newest one does where the release is not known. */
export function dialectOf(controller: Controller | undefined): Reader {
  if (controller === undefined) {
    return TODAY;
  }
  let dialect = dialects.get(controller);
  if (dialect === undefined) {
    dialect = {
      ...controller.olderThan(MAP_ESCAPES_SINCE) ? { maps: 'plain' as const } : {},
      ...controller.olderThan(INT32_SINCE) ? { integerBits: 64 as const } : {},
    };
    dialects.set(controller, dialect);
  }
  return dialect;
}

/** Whether a controller does not read an annotation, being too old or EKS Auto Mode. */
export function lacks(controller: Controller | undefined, { since, autoMode }: AnnotationSpec): boolean {
  return controller !== undefined && ((since !== undefined && controller.olderThan(since)) || (controller.isAutoMode && autoMode.supported === 'no'));
}
