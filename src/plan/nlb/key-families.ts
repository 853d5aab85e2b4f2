import { ACTIONS, LISTENER_ATTRIBUTES } from './listener-key';
import { NLB } from '../../annotations/nlb-keys';
import { keyFamilies } from '../key-families';

/** What stands before the port in the keys of attributes for the target group of a single port. */
export const PORT_ATTRIBUTES = `${NLB['target-group-attributes']}.`;

/** Which families of keys with a variable part a Service has. */
export const familiesOf = keyFamilies([ACTIONS, LISTENER_ATTRIBUTES, PORT_ATTRIBUTES]);
