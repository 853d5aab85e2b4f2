import type { BooleanGrammar, IntegerGrammar, JsonShape, ListGrammar, MapGrammar, TextGrammar } from '../spec';

/** Any text. */
export const TEXT: TextGrammar = { form: 'text' };

export const BOOLEAN: BooleanGrammar = { form: 'boolean', otherwise: 'refused' };

export const ON_OFF: TextGrammar = { form: 'text', values: ['on', 'off'], otherwise: 'refused' };

export const SCHEME: TextGrammar = { form: 'text', values: ['internal', 'internet-facing'], otherwise: 'refused' };

export const HTTP_OR_HTTPS: TextGrammar = { form: 'text', values: ['HTTP', 'HTTPS'], otherwise: 'refused' };

/** The length limit of the controller; AWS looks at the characters. */
export const LOAD_BALANCER_NAME: TextGrammar = { form: 'text', maxBytes: 32, otherwise: 'refused' };

export const HEALTH_CHECK_PATH: TextGrammar = { form: 'text', maxBytes: 1024, otherwise: 'aws-refuses' };

export const HEALTH_CHECK_INTERVAL: IntegerGrammar = {
  form: 'integer', bits: 32, min: 5, max: 300, outOfRange: 'aws-refuses', unit: 'seconds',
};

export const HEALTH_CHECK_TIMEOUT: IntegerGrammar = {
  form: 'integer', bits: 32, min: 2, max: 120, outOfRange: 'aws-refuses', unit: 'seconds',
};

export const HEALTH_CHECK_THRESHOLD: IntegerGrammar = { form: 'integer', bits: 32, min: 2, max: 10, outOfRange: 'aws-refuses' };

export const SUBNETS: ListGrammar = { form: 'list', items: 'subnet ids or Name tags' };

export const SECURITY_GROUPS: ListGrammar = { form: 'list', items: 'security group ids or Name tags' };

export const CIDRS: ListGrammar = { form: 'list', items: 'CIDR ranges' };

export const PREFIX_LISTS: ListGrammar = { form: 'list', items: 'prefix list ids', itemPattern: '^pl-', otherwise: 'aws-refuses' };

export const ELASTIC_IPS: ListGrammar = {
  form: 'list', items: 'Elastic IP allocation ids', itemPattern: '^eipalloc-', otherwise: 'aws-refuses',
};

export const CERTIFICATES: ListGrammar = { form: 'list', items: 'certificate ARNs', itemPattern: '^arn:', otherwise: 'aws-refuses' };

export const PORTS: ListGrammar = { form: 'list', items: 'names or numbers of Service ports' };

export const TAGS: MapGrammar = { form: 'map', pairs: 'tags' };

export const NODE_LABELS: MapGrammar = { form: 'map', pairs: 'node labels' };

export const LOAD_BALANCER_ATTRIBUTES: MapGrammar = { form: 'map', pairs: 'load balancer attributes' };

export const LISTENER_ATTRIBUTES: MapGrammar = { form: 'map', pairs: 'listener attributes' };

export const TARGET_GROUP_ATTRIBUTES: MapGrammar = { form: 'map', pairs: 'target group attributes' };

export const CAPACITY: MapGrammar = { form: 'map', pairs: 'capacity units', keys: ['CapacityUnits'], values: 'int32' };

/** Leaves and helpers of JSON shapes. */
export const STRING: JsonShape = { type: 'string' };
export const FLAG: JsonShape = { type: 'boolean' };
export const INT32: JsonShape = { type: 'int32' };
export const STRINGS: JsonShape = { type: 'array', of: STRING };
