import type { Lazy } from 'cdk8s';

/** Labels that a pod has to have. */
export type Labels = { [key: string]: string };

/** The selector of a Service: labels, or where to read them when it is synthesized. */
export type Selector = Lazy | Labels;
