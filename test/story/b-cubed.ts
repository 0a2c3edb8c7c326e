/** B-cubed precision, recall and F1 of a partition (Bagga and Baldwin 1998), by the book. */

export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function bCubed(groups: readonly (readonly number[])[], labels: readonly string[]): BCubed {
  let precision = 0;
  let recall = 0;
  for (const group of groups) {
    for (const member of group) {
      const right = group.filter((other) => labels[other] === labels[member]).length;
      precision += right / group.length;
      recall += right / labels.filter((label) => label === labels[member]).length;
    }
  }
  precision /= labels.length;
  recall /= labels.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
