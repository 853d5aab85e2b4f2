/**
 * How source ports are chosen where the address of a node stands for those of its pods.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md#aws_vpc_k8s_cni_randomizesnat
 */
export enum SourcePortChoice {
  /** By a good random number (`prng`). */
  PRNG = 'prng',
  /** By a hash (`hashrandom`). */
  HASH_RANDOM = 'hashrandom',
  /** In order (`none`). */
  SEQUENTIAL = 'none',
}
