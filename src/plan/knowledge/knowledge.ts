import { Completeness } from './completeness';
import { ControllerSettings, settingsOf } from './controller-settings';
import { SecurityGroupTable } from './security-group-table';
import { SubnetTable } from './subnet-table';
import type { Controller } from '../../cluster/controller';
import type { IpFamily } from '../model/resources';
import type { ChosenSubnets } from '../network/chosen-subnets';

export interface Vpc {
  readonly id?: string;
  readonly ipv4Cidrs?: readonly string[];
  readonly ipv6Cidrs?: readonly string[];
}

export interface CertificateFacts {
  readonly arn: string;
  readonly domains: readonly string[];
}

export interface TrustStoreFacts {
  readonly arn: string;
  readonly name: string;
}

/** Target groups that exist already, by name. */
export interface TargetGroupNames {
  /** The ARN; null where there is none of the name, `undefined` where nobody can tell. */
  arnOf(name: string): string | null | undefined;
}

/** What is known; every part may be left out. */
export interface KnowledgeParts {
  /** Which controller, with its flags and gates. */
  readonly controller: Controller;
  /** Whether `controller` is a guess, because nobody said which release runs. @default false */
  readonly isControllerGuessed?: boolean;
  readonly clusterName?: string;
  /** Family of the addresses that Services and pods of the cluster get. */
  readonly ipFamily?: IpFamily;
  readonly vpc?: Vpc;
  readonly subnets?: SubnetTable;
  readonly securityGroups?: SecurityGroupTable;
  /** Id of the security group that all load balancers share on their way to targets. */
  readonly backendSecurityGroup?: string;
  /** Ids. */
  readonly prefixLists?: readonly string[];
  readonly certificates?: readonly CertificateFacts[];
  readonly trustStores?: readonly TrustStoreFacts[];
  /** Target groups that somebody else made. */
  readonly targetGroups?: TargetGroupNames;
  /** @default - the world is open */
  readonly completeness?: Completeness;
}

const NO_VPC: Vpc = {};

/** What is known of AWS, of the controller and of the cluster: one immutable value. */
export class Knowledge {
  public readonly controller: Controller;
  public readonly isControllerGuessed: boolean;
  public readonly settings: ControllerSettings;
  public readonly clusterName?: string;
  public readonly ipFamily?: IpFamily;
  public readonly vpc: Vpc;
  public readonly subnets?: SubnetTable;
  public readonly securityGroups?: SecurityGroupTable;
  public readonly backendSecurityGroup?: string;
  public readonly prefixLists?: readonly string[];
  public readonly certificates?: readonly CertificateFacts[];
  public readonly trustStores?: readonly TrustStoreFacts[];
  public readonly targetGroups?: TargetGroupNames;
  public readonly completeness: Completeness;
  /** What lists of names came to, where nothing was wrong with them. */
  public readonly namedSubnets = new WeakMap<readonly string[], ChosenSubnets>();
  private readonly answers = new Map<string, unknown>();

  public constructor(public readonly parts: KnowledgeParts) {
    this.controller = parts.controller;
    this.isControllerGuessed = parts.isControllerGuessed ?? false;
    this.settings = settingsOf(parts.controller);
    this.clusterName = parts.clusterName;
    this.ipFamily = parts.ipFamily;
    this.vpc = parts.vpc ?? NO_VPC;
    this.subnets = parts.subnets;
    this.securityGroups = parts.securityGroups;
    this.backendSecurityGroup = parts.backendSecurityGroup;
    this.prefixLists = parts.prefixLists;
    this.certificates = parts.certificates;
    this.trustStores = parts.trustStores;
    this.targetGroups = parts.targetGroups;
    this.completeness = parts.completeness ?? Completeness.NOTHING;
  }

  /** An answer that hangs on this knowledge only, worked out once. */
  public once<T>(question: string, answer: () => T): T {
    if (!this.answers.has(question)) {
      this.answers.set(question, answer());
    }
    return this.answers.get(question) as T;
  }

  /** The same with another controller, which may run beside the first. */
  public of(controller: Controller): Knowledge {
    return controller === this.controller ? this
      : this.once(`of ${controller.title}`, () => new Knowledge({ ...this.parts, controller, isControllerGuessed: false }));
  }

  /** The same in a world that is less closed. */
  public within(completeness: Completeness): Knowledge {
    return new Knowledge({ ...this.parts, completeness });
  }

  /** Blocks of the VPC in a family. */
  public vpcCidrs(family: IpFamily): readonly string[] | undefined {
    return family === 'ipv4' ? this.vpc.ipv4Cidrs : this.vpc.ipv6Cidrs;
  }
}
