import type { AccessLogs } from './access-logs';

/** Attributes that say where logs of a kind go. */
export function logAttributes(kind: string, logs: AccessLogs | undefined): { readonly [name: string]: string | boolean | undefined } {
  return { [`${kind}.s3.enabled`]: logs?.enabled, [`${kind}.s3.bucket`]: logs?.bucket, [`${kind}.s3.prefix`]: logs?.prefix };
}
