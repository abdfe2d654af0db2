export const JUDGEMENTS_OF = `
  UNWIND $ids AS id
  MATCH (j:__Judgement__ {one: id})
  RETURN j
  UNION ALL
  UNWIND $ids AS id
  MATCH (j:__Judgement__ {other: id})
  RETURN j`;

export const COUNT_OF_JUDGEMENTS = 'MATCH (j:__Judgement__) RETURN count(j) AS total';

export const ALL_JUDGEMENTS = 'MATCH (j:__Judgement__) RETURN j ORDER BY j.id';

export const JUDGEMENT_BY_ID = 'MATCH (j:__Judgement__ {id: $id}) RETURN j';

export const SET_JUDGEMENT = 'MERGE (j:__Judgement__ {id: $id}) SET j = $properties';

export const DELETE_JUDGEMENT = 'MATCH (j:__Judgement__ {id: $id}) DETACH DELETE j';
