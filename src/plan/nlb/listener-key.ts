import type { Listener } from './listeners';
import { NLB_PREFIX } from '../../annotations/nlb-keys';

/** What stands before `${Protocol}-${Port}` in the keys of settings for one listener. */
export const ACTIONS = 'service.beta.kubernetes.io/actions.';
export const LISTENER_ATTRIBUTES = `${NLB_PREFIX}listener-attributes.`;

/** The listener that a key means: the text behind the last full stop. */
export function listenerOfKey(key: string): { readonly protocol: string; readonly port: string } {
  const [protocol, port] = key.slice(key.lastIndexOf('.') + 1).split('-');
  return { protocol, port };
}

/** Whether a key means a listener; `undefined` where the listener's protocol is open. */
export function meansListener(key: string, listener: Listener): boolean | undefined {
  const { protocol, port } = listenerOfKey(key);
  // Ports are compared as text: 080 is not 80.
  return port !== String(listener.port) ? false : listener.protocol === undefined ? undefined : listener.protocol === protocol;
}
