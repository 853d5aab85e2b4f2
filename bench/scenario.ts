import { Job, Synthesis, Variant, synthesize } from './processes';
import { median, medianRatio, rotated } from './statistics';

/** cdk8s-plus has no Ingress of several charts on one load balancer, and workloads are those of everybody. */
const VARIANTS: { readonly [job in Job]: readonly Variant[] } = {
  services: ['raw', 'plus', 'ours', 'checks'],
  routes: ['raw', 'ours', 'checks'],
  workloads: ['raw', 'ours', 'checks'],
};

/** One size of program, built in three ways. */
export class Scenario {
  private readonly times: { readonly [variant in Variant]: number[] } = { raw: [], plus: [], ours: [], checks: [] };

  public constructor(
    public readonly job: Job,
    public readonly n: number,
    public readonly charts: number,
  ) {}

  /** Measures every variant once. */
  public measure(round: number): void {
    let first: { readonly variant: Variant; readonly sha256: string } | undefined;
    for (const variant of rotated(VARIANTS[this.job], round)) {
      const { milliseconds, sha256 }: Synthesis = synthesize(this.job, variant, this.n, this.charts);
      this.times[variant].push(milliseconds);
      if (sha256 === undefined) {
        continue;
      }
      first ??= { variant, sha256 };
      if (sha256 !== first.sha256) {
        throw new Error(`${this.job} n=${this.n} charts=${this.charts}: ${variant} and ${first.variant} give different output (sha256 ${sha256}, ${first.sha256})`);
      }
    }
  }

  /** How much longer ours takes than another variant. */
  public oursOver(variant: Variant): number {
    return medianRatio(this.times.ours, this.times[variant]);
  }

  /** What the plan and the checks add, as a share of the raw synthesis. */
  public get checksOverRaw(): number {
    return medianRatio(this.times.checks, this.times.raw);
  }

  public summary(): string {
    const parts = VARIANTS[this.job].map(variant => `${variant} ${median(this.times[variant]).toFixed(0)} ms`);
    return `${this.job} n=${this.n} charts=${this.charts}: ${parts.join(', ')} (medians of ${this.times.raw.length})`;
  }
}
