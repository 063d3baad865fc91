/** Emission scores in a larger array: those of place i begin at `offset + i * stride`, one for each label. */
export interface ScoreRows {
  values: Float64Array;
  offset: number;
  stride: number;
  /** How many places. */
  length: number;
}
