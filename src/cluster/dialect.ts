import type { Controller } from './controller';
import type { Reader } from '../annotations/codec';
import { INT32_SINCE, MAP_ESCAPES_SINCE } from '../facts/controller-versions';

/** How a controller decodes annotations. */
export function dialectOf(controller: Controller | undefined): Reader {
  return {
    ...controller?.olderThan(MAP_ESCAPES_SINCE) ? { maps: 'plain' as const } : {},
    ...controller?.olderThan(INT32_SINCE) ? { integerBits: 64 as const } : {},
  };
}
