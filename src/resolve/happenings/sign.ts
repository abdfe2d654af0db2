/** A sign that two events are, or are not, one happening; `detail` names what it was seen in. */
export interface Sign {
  readonly feature: string;
  readonly detail: string;
  /** How much of it there is: the weight is multiplied by it; 1 where it is not given. */
  readonly share?: number;
}
