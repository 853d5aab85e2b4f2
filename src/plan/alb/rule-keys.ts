import { ALB_PREFIX } from '../../annotations/alb-keys';
import { keyFamilies } from '../key-families';

/** What stands before the name of a backend in the keys of settings for its rules. */
export const ACTIONS = `${ALB_PREFIX}actions.`;
export const CONDITIONS = `${ALB_PREFIX}conditions.`;
export const TRANSFORMS = `${ALB_PREFIX}transforms.`;

/** What stands before Service and port, and before protocol and port, in keys of other settings. */
export const CONTROL_PORT = `${ALB_PREFIX}target-control-port.`;
export const LISTENER_ATTRIBUTES = `${ALB_PREFIX}listener-attributes.`;

/** What all settings of logins begin with. */
export const LOGIN = `${ALB_PREFIX}auth-`;

/** Which families of keys an Ingress has, or a Service behind one; the last one stands for all other settings. */
export const familiesOf = keyFamilies([ACTIONS, CONDITIONS, TRANSFORMS, CONTROL_PORT, LISTENER_ATTRIBUTES, LOGIN, ALB_PREFIX]);
