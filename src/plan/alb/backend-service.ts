import type { GroupInPlan, Member } from './group-in-plan';
import { familiesOf } from './rule-keys';
import { AnnotationReader } from '../annotation-reader';
import { Json, asRecord } from '../kubernetes/decoding';
import type { KeyFamilies } from '../key-families';
import { PortTable, servicePorts } from '../kubernetes/service-ports';
import { Told } from '../told';

/** A Service behind an Ingress, as its target groups need it. */
export interface BackendService {
  readonly name: string;
  readonly spec: Json;
  readonly table: PortTable;
  /** Its annotations, which win over those of the Ingress. */
  readonly told: Told;
  /** Which families of keys they have. */
  readonly families: KeyFamilies;
}

/** A Service that is not there. */
export const MISSING = 'missing';
/** A Service of which nobody can tell whether it is there, or what it says. */
export const UNTOLD = 'untold';

/** The Services of one group, each looked up once. */
export class BackendServices {
  private readonly known = new Map<string, BackendService | typeof MISSING | typeof UNTOLD>();

  public constructor(private readonly plan: GroupInPlan) {}

  /** The Service of a name beside an Ingress. */
  public behind({ namespace, diagnoses, ingress: { controller } }: Member, name: string): BackendService | typeof MISSING | typeof UNTOLD {
    const key = `${namespace}/${name}`;
    let service = this.known.get(key);
    if (service === undefined) {
      const { objects, knowledge } = this.plan;
      const manifest = objects.service(namespace, name);
      if (manifest !== undefined) {
        const spec = asRecord(manifest.spec) ?? {};
        const annotations = asRecord(asRecord(manifest.metadata)?.annotations) ?? {};
        const told = new Told(new AnnotationReader(annotations, controller), diagnoses.about('Service', key));
        service = { name, spec, table: new PortTable(servicePorts(spec)), told, families: familiesOf(annotations) };
      } else {
        service = knowledge.completeness.covers('Service', namespace) ? MISSING : UNTOLD;
      }
      this.known.set(key, service);
    }
    return service;
  }
}
