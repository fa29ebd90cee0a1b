/** Estimates the exponent of a cost that grows with a size. */

export interface GrowthPoint {
  /** How much there is. */
  size: number;
  /** What it takes. */
  cost: number;
}

/**
 * The power that the cost grows with: the slope of the straight line that fits the logarithms best (least squares). 1 is in
 * proportion, 0 not at all. Undefined for fewer than two sizes.
 */
export function growthOf(points: readonly GrowthPoint[]): number | undefined {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const spreadX = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (!(spreadX > 0)) return undefined;
  return logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spreadX;
}
