/* What the public classes calculate with, as one module: it is loaded when the first of them is used. */
export * from './calculators/eni-max-pods';
export * from './calculators/karpenter';
export * from './calculators/managed-node-group';
export * from './calculators/max-pods-calculator';
export * from './calculators/nodeadm';
export * from './density';
export * from './reserved';
export * from './shortage';
export * from './subnet-room';
