import type { Controller } from '../../cluster/controller';
import { AnnotationReader } from '../annotation-reader';

type Json = { readonly [key: string]: unknown };

/** What an Ingress says to the controller that builds an Application Load Balancer from it and the other members of its group. */
export class AlbIngress {
  public readonly reader: AnnotationReader;

  public constructor(
    /** Annotations of the Ingress alone: those of the Services behind it count before some of them. */
    public readonly annotations: Json,
    public readonly spec: Json,
    /** The controller that reads it, if it is one of ours and known. */
    public readonly controller: Controller | undefined,
  ) {
    this.reader = new AnnotationReader(annotations, controller);
  }
}
