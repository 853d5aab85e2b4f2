import type { IConstruct } from 'constructs';
import type { BackendOptions } from './backend-options';

/** A reference to a target group that exists. */
export type TargetGroupReference = { readonly targetGroupARN: string } | { readonly targetGroupName: string };

/** What a backend is, before its place is known. */
export type BackendTarget =
  | { readonly is: 'construct'; readonly construct: IConstruct; readonly options: BackendOptions }
  | { readonly is: 'service'; readonly name: string; readonly port: number | string; readonly controlPort?: number }
  | { readonly is: 'action'; readonly kind: string; readonly action: object }
  | { readonly is: 'target-group'; readonly reference: TargetGroupReference }
  | { readonly is: 'weighted'; readonly targets: readonly { readonly target: BackendTarget; readonly weight: number }[]; readonly stickinessSeconds?: number };
