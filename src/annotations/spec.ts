/** The kind of object (and the group of settings) an annotation belongs to. */
export type Surface =
  | 'nlb-service'
  | 'alb-ingress'
  | 'alb-ingress-or-service'
  | 'frontend-nlb'
  | 'ingressclass'
  | 'gateway'
  | 'targetgroupbinding'
  | 'pod'
  | 'label-or-tag';

/** Who turns a value down that lies outside the grammar, or what becomes of it when nobody does. */
export type Otherwise =
  /** The controller stops with an error (for an Ingress: of its whole group). */
  | 'refused'
  /** The controller passes it on and the AWS API refuses it. */
  | 'aws-refuses'
  /** Nobody complains: the value means something else than what was written. */
  | 'misread';

/** Text, taken as it is, never trimmed. */
export interface TextGrammar {
  readonly form: 'text';
  /** The only values with a meaning. Absent: any text. */
  readonly values?: readonly string[];
  /** Values are compared without regard to case. */
  readonly anyCase?: boolean;
  /** What becomes of other values. Needs `values`, `pattern` or `maxBytes`. */
  readonly otherwise?: Otherwise;
  /** For `misread`: what another value means, as the end of the sentence "any other value means …". */
  readonly means?: string;
  /** Regular expression source that the whole value has to match. */
  readonly pattern?: string;
  /** `pattern` in words, as the end of the sentence "it has to be …". */
  readonly patternWords?: string;
  /** Longest value, in bytes of UTF-8. */
  readonly maxBytes?: number;
}

/** One of Go's twelve spellings of a boolean. */
export interface BooleanGrammar {
  readonly form: 'boolean';
  /** What becomes of other values. */
  readonly otherwise: Otherwise;
  /** For `misread`: what another value means. */
  readonly means?: string;
}

/** A signed decimal integer. */
export interface IntegerGrammar {
  readonly form: 'integer';
  /** Width that the controller reads. */
  readonly bits: 32 | 64;
  /** Smallest value, inclusive. */
  readonly min?: number;
  /** Largest value, inclusive. */
  readonly max?: number;
  /** Who refuses a number out of range. */
  readonly outOfRange?: 'refused' | 'aws-refuses';
  /** What one unit is, in the plural: `seconds`. */
  readonly unit?: string;
}

/** Comma-separated items; items are trimmed and empty ones dropped. */
export interface ListGrammar {
  readonly form: 'list';
  /** What every item is, in the plural, for messages and the reference page: `subnet ids or Name tags`. */
  readonly items: string;
  /** Regular expression source that every item has to match. */
  readonly itemPattern?: string;
  /** Who refuses an item that does not match. */
  readonly otherwise?: Otherwise;
}

/** `key=value` pairs joined by commas. */
export interface MapGrammar {
  readonly form: 'map';
  /** What the pairs are, for messages and the reference page: `load balancer attributes`. */
  readonly pairs: string;
  /** The only keys with a meaning. Absent: any key. */
  readonly keys?: readonly string[];
  /** Form of every value. */
  readonly values?: 'int32' | 'text';
}

/** JSON, in the shape the controller unmarshals. */
export interface JsonGrammar {
  readonly form: 'json';
  readonly shape: JsonShape;
}

/** Shape of a JSON value as Go unmarshals it: names match in any case, unknown fields are dropped, `null` is absent. */
export type JsonShape =
  | { readonly type: 'string' | 'boolean' | 'int32' | 'int64' | 'any' }
  /** Text or an int32: how Kubernetes writes ports. */
  | { readonly type: 'int-or-string' }
  | { readonly type: 'array'; readonly of: JsonShape }
  | { readonly type: 'map'; readonly of: JsonShape }
  | { readonly type: 'object'; readonly fields: { readonly [name: string]: JsonShape } };

export type Grammar = TextGrammar | BooleanGrammar | IntegerGrammar | ListGrammar | MapGrammar | JsonGrammar;

/** What an annotation acts on. */
export type Scope =
  | 'ownership' | 'load-balancer' | 'listener' | 'rule' | 'target-group' | 'security-group' | 'certificate'
  | 'group' | 'frontend-nlb' | 'ingress' | 'gateway' | 'pod' | 'node' | 'namespace' | 'subnet' | 'binding';

/** How values of several members of an Ingress group come together. */
export type GroupBehaviour =
  /** Members that set it have to agree, or the whole group fails. */
  | 'exclusive'
  /** As `exclusive`, and lists have to agree in order, too. */
  | 'exclusive-ordered'
  /** Members that set it have to agree wherever they share a listener port. */
  | 'exclusive-per-port'
  /** Values of all members are joined. */
  | 'merge'
  /** Joined key by key; two values for one key fail the whole group. */
  | 'merge-per-key'
  /** Concerns the own rules and target groups only. */
  | 'per-ingress';

/** What EKS Auto Mode makes of it. */
export interface AutoModeSupport {
  readonly supported: 'yes' | 'no' | 'conditional' | 'unknown';
  /** What to use instead, or on which condition; the end of a sentence, lower case. */
  readonly note?: string;
}

/** What follows where the controller does not know the annotation. */
export interface Lack {
  /** The consequence, as the end of the sentence "the annotation is ignored: …". */
  readonly effect: string;
  /** The result is refused, broken or less protected: an error. Otherwise a warning. */
  readonly grave: boolean;
}

/** Everything known of one annotation (or label, or tag). */
export interface AnnotationSpec {
  /** The key; `${Name}` stands for a variable part. */
  readonly key: string;
  readonly surface: Surface;
  /** Where the key is written. */
  readonly place: 'annotation' | 'label' | 'tag';
  /** Kubernetes kinds it is read on (for tags: the AWS resource). A `Pod` key is read on pod templates as well. */
  readonly on: readonly string[];
  /** What it sets: one line that ends in a period. */
  readonly summary: string;
  readonly grammar: Grammar;
  /** What holds without it; the end of the sentence "without it: …". */
  readonly fallback?: string;
  readonly scope: readonly Scope[];
  /** Only on Ingress surfaces. */
  readonly group?: GroupBehaviour;
  /** Field of IngressClassParams that overrides it. */
  readonly classParam?: string;
  /** First controller release that has it. Absent: older than 2.8.0, or not known. */
  readonly since?: string;
  readonly autoMode: AutoModeSupport;
  readonly lack?: Lack;
  /** Full key, or spec field, that took its place. */
  readonly supersededBy?: string;
  /** The controller writes it; nobody else should. */
  readonly writtenByController?: boolean;
  /** Conditions for it to count; each the end of the sentence "it needs …". */
  readonly needs?: readonly string[];
  /** Traps worth a line in the reference page. */
  readonly traps?: readonly string[];
  /** Documentation. */
  readonly see: string;
}
