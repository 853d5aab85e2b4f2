import type { StringMap } from '../../annotations/codec';
import type { Json } from '../../input/json';
import { isToken } from '../../input/tokens';
import { ABSENT, MALFORMED, Setting, UNKNOWN, set } from '../setting';

/** The two controllers have a kind of this name each, with other names for some fields. */
export type ParamsFlavour = 'elbv2.k8s.aws' | 'eks.amazonaws.com';

/**
 * What the IngressClassParams of an Ingress say, which wins over its annotations. The controller takes an empty field for one that is
 * not there.
 */
export class ClassParams {
  /** The Ingress has none. */
  public static readonly NONE = new ClassParams({}, 'elbv2.k8s.aws');
  /** It may have some, and nobody can tell what they say. */
  public static readonly UNKNOWN = new ClassParams(undefined, 'elbv2.k8s.aws');

  public constructor(
    private readonly spec: Json | undefined,
    private readonly flavour: ParamsFlavour,
  ) {}

  /** Whether it is known what they say. */
  public get areKnown(): boolean {
    return this.spec !== undefined;
  }

  public text(field: string): Setting<string> {
    return this.spec === undefined ? UNKNOWN : textOf(this.spec[field]);
  }

  public list(field: string): Setting<readonly string[]> {
    const value = this.spec?.[field];
    return this.spec === undefined || isToken(value) ? UNKNOWN
      : value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? ABSENT
        : !Array.isArray(value) ? MALFORMED
          : set(value.map(String));
  }

  /** Pairs of key and value as a map, of a field that holds a list of them. */
  public pairs(field: string): Setting<StringMap> {
    const value = this.spec?.[field];
    return this.spec === undefined || isToken(value) ? UNKNOWN
      : !Array.isArray(value) || value.length === 0 ? ABSENT : set(pairsOf(value));
  }

  /** Attributes of the listener of a protocol and port: of the first entry for it. */
  public listenerAttributes(protocol: string, port: number): Setting<StringMap> {
    if (this.spec === undefined) {
      return UNKNOWN;
    }
    const { listeners } = this.spec;
    const entry = (Array.isArray(listeners) ? listeners as readonly (Json | null)[] : []).find(it => it?.protocol === protocol && it.port === port);
    return !Array.isArray(entry?.listenerAttributes) ? ABSENT : set(pairsOf(entry.listenerAttributes));
  }

  /** A field of a field. */
  public inner(field: string, name: string): Setting<unknown> {
    const value = (this.spec?.[field] as Json | null | undefined)?.[name];
    return this.spec === undefined || isToken(value) ? UNKNOWN : value === undefined || value === null ? ABSENT : set(value);
  }

  /** A field as it is. */
  public field(name: string): Setting<unknown> {
    const value = this.spec?.[name];
    return this.spec === undefined ? UNKNOWN : value === undefined || value === null ? ABSENT : set(value);
  }

  /** Whether a field has a value that counts; with a key, whether that is among its pairs. */
  public says(name: string, key?: string): boolean {
    const value = this.spec?.[name];
    return key !== undefined ? Array.isArray(value) && Object.hasOwn(pairsOf(value), key)
      : value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  }

  public get groupName(): Setting<string> {
    const group = this.spec?.group;
    return this.spec === undefined ? UNKNOWN
      : group === undefined || group === null ? ABSENT
        : typeof group !== 'object' ? MALFORMED
          // A group without a name is one with a bad name.
          : nameOf(group as Json);
  }

  public get certificates(): Setting<readonly string[]> {
    return this.list(this.flavour === 'elbv2.k8s.aws' ? 'certificateArn' : 'certificateARNs');
  }
}

function nameOf({ name }: Json): Setting<string> {
  const said = textOf(name);
  return said.is === 'absent' ? set('') : said;
}

function textOf(value: unknown): Setting<string> {
  return value === undefined || value === null || value === '' ? ABSENT
    : isToken(value) ? UNKNOWN
      : typeof value === 'string' ? set(value) : MALFORMED;
}

function pairsOf(list: readonly unknown[]): StringMap {
  return Object.fromEntries(list.map(item => {
    const { key, value } = item as Json ?? {};
    return [String(key ?? ''), String(value ?? '')];
  }));
}
