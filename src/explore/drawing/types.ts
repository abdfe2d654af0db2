/** What a drawing shows of a node. Shapes and colours are told by `kind`. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** A kind of entity, or the first label of another node. */
  readonly kind: string;
  readonly size: number;
}

export interface DrawnLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly isDirected: boolean;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
