import type { Controller } from './controller';
import type { Reader } from '../annotations/codec';
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
