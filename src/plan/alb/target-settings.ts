import type { BackendService } from './backend-service';
import type { Member } from './group-in-plan';
import { CLASS_UNTOLD } from './group-in-plan';
import { tagsOf } from './tags';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { Maybe, isKnown } from '../model/unknown';
import type { Told } from '../told';

/** Settings of one target group: of the Service, or else of the Ingress, key by key. */
export class TargetSettings {
  /** Most Services say nothing. */
  private readonly own: Told | undefined;

  public constructor(
    service: BackendService,
    private readonly member: Member,
  ) {
    this.own = service.families.size > 0 ? service.told : undefined;
  }

  public text(key: string): Maybe<string> | undefined {
    return this.own?.text(key) ?? this.member.told.text(key);
  }

  public whole(key: string): Maybe<number> | undefined {
    return this.own?.whole(key) ?? this.member.told.whole(key);
  }

  /** One map replaces the other as a whole. */
  public map(key: string): Maybe<StringMap> | undefined {
    return this.own?.map(key) ?? this.member.told.map(key);
  }

  /** Whether a setting is there, without reading it. */
  public has(key: string): boolean {
    return this.own?.has(key) === true || this.member.told.has(key);
  }

  /** Tags of the class over those of the Service over those of the Ingress. */
  public get tags(): Maybe<StringMap> | undefined {
    const ofService = this.own?.map(ALB.tags);
    const ofIngress = tagsOf(this.member);
    if (ofService === undefined || ofIngress === undefined) {
      return ofService ?? ofIngress;
    }
    if (!isKnown(ofService) || !isKnown(ofIngress)) {
      return isKnown(ofService) ? ofIngress : ofService;
    }
    const byClass = this.member.params.pairs('tags');
    return byClass.is === 'unknown' ? CLASS_UNTOLD : { ...ofIngress, ...ofService, ...byClass.is === 'set' ? byClass.value : {} };
  }
}
