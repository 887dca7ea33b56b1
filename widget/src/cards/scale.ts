/** Where values stand among a benchmark's bands, when every band is drawn equally wide. No drawing here. */

import type { Band } from "../payloads";

export interface Scale {
  /** The place of a value as a share of the whole width, 0 to 1. */
  place(value: number): number;
}

/** A scale over bands in ascending order. The open last band is drawn as far as the band before it, or as the values need. */
export function scaleOf(bands: readonly Band[], values: readonly number[]): Scale | null {
  const starts = bands.map((band) => band.from);
  const rising = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? start));
  const [first] = starts;
  const last = starts.at(-1);
  if (!rising || first === undefined || last === undefined || bands.length < 2) return null;
  const before = last - (starts.at(-2) ?? 0);
  const stated = bands.at(-1)?.to;
  const end = stated ?? Math.max(last + before, Math.max(...values) * 1.08);
  const edges = [...starts, end];
  const count = bands.length;
  return {
    place(value) {
      if (value <= first) return 0;
      if (value >= end) return 1;
      const i = edges.findLastIndex((edge) => edge <= value);
      const low = edges[i] ?? first;
      const high = edges[i + 1] ?? end;
      return (i + (value - low) / (high - low)) / count;
    },
  };
}
