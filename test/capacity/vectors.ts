import { Answer, PodLimits } from '../../src/capacity/calculators/answer';
import { bottlerocket, eniMaxPods } from '../../src/capacity/calculators/eni-max-pods';
import { AmiFamily, KarpenterInput, karpenter } from '../../src/capacity/calculators/karpenter';
import { maxPodsCalculator } from '../../src/capacity/calculators/max-pods-calculator';
import { nodeadm } from '../../src/capacity/calculators/nodeadm';
import { findLimits } from '../../src/capacity/instance-facts';
import { Limits } from '../../src/capacity/limits';
import { branchEnis } from '../../src/capacity/pods';
import { windowsPodAddresses } from '../../src/capacity/windows';

/** A published number: what a calculator says to an input. */
export interface Vector {
  readonly id?: unknown;
  readonly calculator?: unknown;
  readonly inputs?: unknown;
  readonly [expected: `expected${string}`]: unknown;
}

/** What came of a vector: `undefined` if it passed, else a line that says why not. */
export function failureOf(vector: Vector, position: number): string | undefined {
  const id = typeof vector?.id === 'string' ? vector.id : `vector ${position + 1}`;
  let answers: Answers;
  try {
    answers = answersTo(vector);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) {
      throw error;
    }
    return `${id}: not understood: ${error.message}`;
  }
  const wrong = Object.entries(answers).flatMap(([name, { ours, theirs, why }]) => ours === theirs ? []
    : [`${name}: ours ${ours ?? 'not known'}, theirs ${theirs ?? 'not known'}${why === undefined ? '' : ` (${why})`}`]);
  return wrong.length === 0 ? undefined : `${id}: ${wrong.join('; ')}`;
}

interface Answers {
  readonly [name: string]: { readonly ours?: number; readonly theirs?: number; readonly why?: string };
}

class NotUnderstood extends Error {}

/** Reads inputs one by one: null is the same as absent, and a value of another type is not understood. */
class Inputs {
  public constructor(private readonly values: { readonly [name: string]: unknown }) {}

  public number(name: string): number | undefined {
    return this.read(name, 'a whole number', value => Number.isSafeInteger(value)) as number | undefined;
  }

  public text(name: string): string | undefined {
    return this.read(name, 'text', value => typeof value === 'string') as string | undefined;
  }

  public flag(name: string): boolean {
    return (this.read(name, 'true or false', value => typeof value === 'boolean') ?? false) as boolean;
  }

  public oneOf<T extends string>(name: string, known: readonly T[], otherwise: T): T {
    return (this.read(name, `one of ${known.join(', ')}`, value => known.includes(value as T)) ?? otherwise) as T;
  }

  public list(name: string): readonly { readonly [name: string]: unknown }[] | undefined {
    const isRecord = (value: unknown) => typeof value === 'object' && value !== null;
    const list = this.read(name, 'a list of objects', value => Array.isArray(value) && value.every(isRecord));
    return list as readonly { readonly [name: string]: unknown }[] | undefined;
  }

  public is(name: string, type: string): boolean {
    return typeof this.values[name] === type;
  }

  /** What is known of the type: what the vector says, then our table. */
  public limits(): Partial<Limits> {
    const instanceType = this.text('instanceType');
    const given = {
      enis: this.number('maxEnis'),
      ipv4PerEni: this.number('ipv4PerEni'),
      vcpus: this.number('vcpus'),
      hypervisor: this.text('hypervisor') as Limits['hypervisor'] | undefined,
      bareMetal: this.values.bareMetal === undefined ? undefined : this.flag('bareMetal'),
    };
    const facts = instanceType === undefined ? undefined : findLimits(instanceType);
    return { ...facts, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  }

  public podLimits(): PodLimits {
    const { enis, ipv4PerEni } = this.limits();
    if (enis === undefined || ipv4PerEni === undefined) {
      throw new NotUnderstood(`instance type ${this.text('instanceType') ?? 'not given'} is not known, and maxEnis and ipv4PerEni are not given`);
    }
    return { enis, ipv4PerEni };
  }

  private read(name: string, what: string, isRight: (value: unknown) => boolean): unknown {
    const value = this.values[name] ?? undefined;
    if (value !== undefined && !isRight(value)) {
      throw new NotUnderstood(`${name} is ${JSON.stringify(value)}, not ${what}`);
    }
    return value;
  }
}

const LINUX_MODES = ['secondary-ip', 'prefix'] as const;
const AMI_FAMILIES: readonly AmiFamily[] = ['AL2', 'AL2023', 'Bottlerocket', 'Custom', 'Windows2019', 'Windows2022', 'Windows2025'];

const CALCULATORS: { readonly [name: string]: (inputs: Inputs) => Answer } = {
  'eni-max-pods.txt': inputs => {
    inputs.oneOf('mode', ['secondary-ip'], 'secondary-ip');
    return { maxPods: eniMaxPods(inputs.podLimits()) };
  },
  'max-pods-calculator.sh': inputs => {
    const { hypervisor, vcpus } = inputs.limits();
    return maxPodsCalculator({
      ...inputs.podLimits(),
      hypervisor,
      vcpus,
      prefixDelegation: inputs.oneOf('mode', LINUX_MODES, 'secondary-ip') === 'prefix',
      customNetworking: inputs.flag('customNetworking'),
      cniMaxEni: inputs.number('cniMaxEni'),
      cniVersion: inputs.text('cniVersion'),
      showMaxAllowed: inputs.flag('showMaxAllowed'),
    });
  },
  'nodeadm': inputs => nodeadm({
    limits: inputs.is('instanceInfoAvailable', 'boolean') && !inputs.flag('instanceInfoAvailable') ? undefined : inputs.podLimits(),
    maxPodsExpression: inputs.text('maxPodsExpression'),
    standardMaxPods: inputs.number('standardMaxPods'),
    kubeletConfigMaxPods: inputs.number('kubeletConfigMaxPods'),
  }),
  'bottlerocket': inputs => {
    const { enis, ipv4PerEni } = inputs.limits();
    return bottlerocket(enis === undefined || ipv4PerEni === undefined ? undefined : { enis, ipv4PerEni }, inputs.number('settingsMaxPods'));
  },
  'karpenter': inputs => karpenter(karpenterInput(inputs)),
  'vrc-windows': inputs => {
    const mode = inputs.oneOf('mode', ['windows-secondary-ip', 'windows-prefix'], 'windows-secondary-ip');
    const { ipv4PerEni, hypervisor = 'unknown', bareMetal = false, inVrcTable = false } = inputs.limits();
    const given = inputs.number('ipv4PerEni') !== undefined;
    // Without a row the resource controller advertises nothing.
    if (ipv4PerEni === undefined || !(given || inVrcTable)) {
      return { maxPods: 0 };
    }
    const limits = { enis: 1, ipv4PerEni, hypervisor, bareMetal, networkCards: 1, inCniTable: true, inVrcTable: true };
    return { maxPods: windowsPodAddresses(limits, mode === 'windows-prefix') };
  },
};

function karpenterInput(inputs: Inputs): KarpenterInput {
  const isExpression = inputs.is('maxPods', 'string');
  const interfaces = inputs.list('networkInterfaces');
  const efaOnly = interfaces?.filter(({ networkCardIndex, interfaceType }) => (networkCardIndex ?? 0) === 0 && interfaceType === 'efa-only').length;
  return {
    ...inputs.podLimits(),
    vcpus: inputs.limits().vcpus,
    instanceType: inputs.text('instanceType'),
    memoryMib: inputs.number('memoryMib'),
    maxPods: isExpression ? undefined : inputs.number('maxPods'),
    maxPodsExpression: isExpression ? inputs.text('maxPods') : inputs.text('maxPodsExpression'),
    nodeClassCel: inputs.flag('nodeClassCEL'),
    podsPerCore: inputs.number('podsPerCore'),
    amiFamily: inputs.oneOf('amiFamily', AMI_FAMILIES, 'AL2023'),
    reservedEnis: inputs.number('reservedEnis'),
    efaOnlyOnCard0: inputs.number('efaOnlyOnCard0') || efaOnly,
  };
}

function answersTo(vector: Vector): Answers {
  if (typeof vector !== 'object' || vector === null || typeof vector.inputs !== 'object' || vector.inputs === null) {
    throw new NotUnderstood('no object with inputs');
  }
  const expected = Object.keys(vector).filter(key => /^expected[A-Z]/.test(key));
  if (expected.length === 0) {
    throw new NotUnderstood('nothing is expected');
  }
  const { calculator } = vector;
  if (typeof calculator !== 'string' || !Object.hasOwn(CALCULATORS, calculator)) {
    throw new NotUnderstood(`calculator ${JSON.stringify(calculator)}; known are ${Object.keys(CALCULATORS).join(', ')}`);
  }
  const inputs = new Inputs(vector.inputs as { readonly [name: string]: unknown });
  const { maxPods, kubeReservedMemoryMi, why } = CALCULATORS[calculator](inputs);
  const ours: { readonly [name: string]: { readonly ours?: number; readonly why?: string } } = {
    expectedMaxPods: { ours: maxPods, why },
    expectedKubeReservedMemoryMi: { ours: kubeReservedMemoryMi, why },
    expectedBranchEnis: { ours: expected.includes('expectedBranchEnis') ? branchEnisOf(inputs) : undefined },
  };
  return Object.fromEntries(expected.map(name => {
    if (!Object.hasOwn(ours, name)) {
      throw new NotUnderstood(`${name}; known are ${Object.keys(ours).join(', ')}`);
    }
    return [name, { ...ours[name], theirs: expectation(name, vector[name as `expected${string}`]) }];
  }));
}

/** Both controllers say 0 for a type that they do not know. */
function branchEnisOf(inputs: Inputs): number {
  const facts = findLimits(inputs.text('instanceType') ?? '');
  return facts === undefined ? 0 : branchEnis(facts, { securityGroupsForPods: true }) ?? 0;
}

function expectation(name: string, value: unknown): number | undefined {
  if (value !== null && typeof value !== 'number') {
    throw new NotUnderstood(`${name} is ${JSON.stringify(value)}, not a number`);
  }
  return value ?? undefined;
}
