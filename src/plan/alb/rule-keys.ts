import { ALB_PREFIX } from '../../annotations/alb-keys';

/** What stands before the name of a backend in the keys of settings for its rules. */
export const ACTIONS = `${ALB_PREFIX}actions.`;
export const CONDITIONS = `${ALB_PREFIX}conditions.`;
export const TRANSFORMS = `${ALB_PREFIX}transforms.`;
