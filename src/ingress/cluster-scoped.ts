/** Metadata of an object that belongs to no namespace: cdk8s gives it that of the chart otherwise. */
export const CLUSTER_SCOPED = { namespace: undefined };
