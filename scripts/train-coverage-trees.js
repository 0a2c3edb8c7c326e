// @ts-nocheck: run by hand, with train-coverage.js.
/**
 * Gradient-boosted trees for a yes-or-no question (Friedman 2001, with the second-order gains of Chen and
 * Guestrin 2016), on features cut into 32 bins. Deterministic: which features and rows a tree is grown from
 * comes from a generator with a fixed seed.
 */
const BINS = 32;
const WIDTH = 64;

function findEdges(rows, feature) {
  const values = Float64Array.from(rows, (row) => row[feature]).sort();
  const edges = [];
  for (let bin = 1; bin < BINS; bin++) {
    const edge = values[Math.floor((bin * values.length) / BINS)];
    // As it will be written: what is trained is what ships.
    const short = Number(edge.toPrecision(4));
    if (edges.length === 0 || short > edges.at(-1)) edges.push(short);
  }
  return edges;
}

function binOf(edges, value) {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]) bin++;
  return bin;
}

export function predictTrees({ base, trees }, row) {
  let sum = base;
  for (let node of trees) {
    while (node.feature !== undefined) node = row[node.feature] < node.value ? node.left : node.right;
    sum += node.value;
  }
  return sum;
}

/** `rows` of features, `labels` 0 or 1, `weights` of the rows. */
export function trainTrees(
  rows,
  labels,
  weights,
  { trees: count, depth, rate, least, ridge, features: part, sample },
) {
  const width = rows[0].length;
  const edges = Array.from({ length: width }, (_, feature) => findEdges(rows, feature));
  const binned = rows.map((row) => Uint8Array.from(edges, (own, feature) => binOf(own, row[feature])));
  let [all, held] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    all += weight;
    held += weight * labels[i];
  }
  const base = Number(Math.log(held / (all - held)).toFixed(3));
  const scores = new Float64Array(rows.length).fill(base);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const slopeBins = new Float64Array(width * WIDTH);
  const curveBins = new Float64Array(width * WIDTH);
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const grow = (chosen, used, levels) => {
    let [slope, curve] = [0, 0];
    for (const i of chosen) {
      slope += slopes[i];
      curve += curves[i];
    }
    const leaf = { value: Number(((-rate * slope) / (curve + ridge)).toFixed(3)) };
    if (levels === 0 || curve < 2 * least) return leaf;
    slopeBins.fill(0);
    curveBins.fill(0);
    for (const i of chosen) {
      for (const feature of used) {
        slopeBins[feature * WIDTH + binned[i][feature]] += slopes[i];
        curveBins[feature * WIDTH + binned[i][feature]] += curves[i];
      }
    }
    const whole = (slope * slope) / (curve + ridge);
    let best = { gain: 1e-6, feature: -1, bin: 0 };
    for (const feature of used) {
      let [left, leftCurve] = [0, 0];
      for (let bin = 0; bin < edges[feature].length; bin++) {
        left += slopeBins[feature * WIDTH + bin];
        leftCurve += curveBins[feature * WIDTH + bin];
        if (leftCurve < least || curve - leftCurve < least) continue;
        const gain =
          (left * left) / (leftCurve + ridge) + (slope - left) ** 2 / (curve - leftCurve + ridge) - whole;
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
    if (best.feature < 0) return leaf;
    const { feature, bin } = best;
    const below = chosen.filter((i) => binned[i][feature] <= bin);
    const above = chosen.filter((i) => binned[i][feature] > bin);
    return {
      feature,
      value: edges[feature][bin],
      left: grow(below, used, levels - 1),
      right: grow(above, used, levels - 1),
    };
  };
  const everyone = rows.map((_, i) => i);
  const trees = [];
  for (let n = 0; n < count; n++) {
    for (const i of everyone) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      slopes[i] = weights[i] * (p - labels[i]);
      curves[i] = weights[i] * p * (1 - p);
    }
    const used = edges.map((_, feature) => feature).filter(() => random() < part);
    const seen = everyone.filter(() => random() < sample);
    const tree = grow(seen, used, depth);
    trees.push(tree);
    for (const i of everyone) scores[i] += predictTrees({ base: 0, trees: [tree] }, rows[i]);
  }
  return { base, trees };
}

/** A line a tree, branches behind their question: `feature<value`, or a leaf's value. */
export function writeTrees(trees) {
  const write = ({ feature, value, left, right }) =>
    feature === undefined ? `${value}` : `${feature}<${value} ${write(left)} ${write(right)}`;
  return trees.map(write).join('\n');
}
