import type { GroupInPlan, Member } from './group-in-plan';
import { familiesOf } from './rule-keys';
import type { Controller } from '../../cluster/controller';
import { Json, asRecord } from '../../input/json';
import { AnnotationReader } from '../annotation-reader';
import type { Diagnoses } from '../diagnosis';
import type { KeyFamilies } from '../key-families';
import { PortTable, servicePorts } from '../kubernetes/service-ports';
import { Told } from '../told';

/** A Service behind an Ingress, as its target groups need it. */
export class BackendService {
  public readonly spec: Json;
  public readonly table: PortTable;
  /** Which families of keys its annotations have. */
  public readonly families: KeyFamilies;
  private readonly annotations: Json;
  private reading?: Told;

  public constructor(
    public readonly name: string,
    manifest: Json,
    private readonly controller: Controller | undefined,
    public readonly diagnoses: Diagnoses,
  ) {
    this.spec = asRecord(manifest.spec) ?? NOTHING;
    this.table = new PortTable(servicePorts(this.spec));
    this.annotations = asRecord(asRecord(manifest.metadata)?.annotations) ?? NOTHING;
    this.families = familiesOf(this.annotations);
  }

  /** Its annotations, which win over those of the Ingress. Most Services have none. */
  public get told(): Told {
    return this.reading ??= new Told(new AnnotationReader(this.annotations, this.controller), this.diagnoses);
  }
}

const NOTHING: Json = {};

/** A Service that is not there. */
export const MISSING = 'missing';
/** A Service of which nobody can tell whether it is there, or what it says. */
export const UNTOLD = 'untold';

export type FoundService = BackendService | typeof MISSING | typeof UNTOLD;

/** The Services of one group, each looked up once. */
export class BackendServices {
  private readonly known = new Map<string, Map<string, FoundService>>();

  public constructor(private readonly plan: GroupInPlan) {}

  /** The Service of a name beside an Ingress. */
  public behind(member: Member, name: string): FoundService {
    let byName = this.known.get(member.namespace);
    if (byName === undefined) {
      this.known.set(member.namespace, byName = new Map());
    }
    let service = byName.get(name);
    if (service === undefined) {
      byName.set(name, service = this.find(member, name));
    }
    return service;
  }

  private find({ namespace, diagnoses, ingress: { controller } }: Member, name: string): FoundService {
    const { objects, knowledge } = this.plan;
    const manifest = objects.service(namespace, name);
    if (manifest === undefined) {
      return knowledge.completeness.covers('Service', namespace) ? MISSING : UNTOLD;
    }
    return new BackendService(name, manifest, controller, diagnoses.about('Service', `${namespace}/${name}`));
  }
}
