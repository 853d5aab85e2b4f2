import type { ServiceBackend } from './backend-binding';
import { ALB_PREFIX } from '../../annotations/alb-keys';

/** What annotations call the default backend. */
export const DEFAULT = 'default';

/** A Service as the backend of a path. */
export function serviceEntry({ name, port }: ServiceBackend): object {
  return { service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } };
}

/** An action as the backend of a path: annotations say what it is. */
export function actionEntry(name: string): object {
  return { service: { name, port: { name: 'use-annotation' } } };
}

/** The control ports that Services have. */
export function controlPorts(services: readonly ServiceBackend[]): { readonly [key: string]: string } {
  const annotations: { [key: string]: string } = {};
  for (const { name, port, controlPort } of services) {
    if (controlPort !== undefined) {
      annotations[`${ALB_PREFIX}target-control-port.${name}.${port}`] = String(controlPort);
    }
  }
  return annotations;
}
