/** Log-probabilities of `count` scores from `offset` on (log-softmax), written to `out`. */
export function logSoftmax(scores: Float32Array, offset: number, count: number, out: Float64Array): void {
  let highest = -Infinity;
  for (let i = 0; i < count; i++) highest = Math.max(highest, scores[offset + i] as number);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp((scores[offset + i] as number) - highest);
  const total = highest + Math.log(sum);
  for (let i = 0; i < count; i++) out[i] = (scores[offset + i] as number) - total;
}
