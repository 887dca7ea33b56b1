/** Small checks that data from outside has the shape we draw; a check also tells TypeScript the type. */

export type Check<T> = (value: unknown) => value is T;
export type Checked<C> = C extends Check<infer T> ? T : never;

const MOST_CHARACTERS = 4_000;
const MOST_ITEMS = 200;

/** Text of a bounded length. */
export const text = ((value: unknown) => typeof value === "string" && value.length <= MOST_CHARACTERS) as Check<string>;

/** The content of a file to save: longer than any text that is shown. */
export const content = ((value: unknown) => typeof value === "string" && value.length <= 1_000_000) as Check<string>;

/** Anything that is there: what is checked later, when it is used. */
export const anything = ((value: unknown) => value !== undefined) as unknown as Check<unknown>;

export const number = ((value: unknown) => typeof value === "number" && Number.isFinite(value)) as Check<number>;

export const yesNo = ((value: unknown) => typeof value === "boolean") as Check<boolean>;

/** One of the given words or numbers. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Check<T> {
  return ((value: unknown) => (allowed as readonly unknown[]).includes(value)) as Check<T>;
}

/** The same, or null. */
export function orNull<T>(check: Check<T>): Check<T | null> {
  return ((value: unknown) => value === null || check(value)) as Check<T | null>;
}

/** The same, or not there at all. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return ((value: unknown) => value === undefined || check(value)) as Check<T | undefined>;
}

/** A list of bounded length whose every item passes. */
export function listOf<T>(check: Check<T>, least = 0): Check<T[]> {
  return ((value: unknown) => Array.isArray(value) && value.length >= least && value.length <= MOST_ITEMS && value.every(check)) as Check<T[]>;
}

/** A list of exactly two. */
export function pairOf<T>(check: Check<T>): Check<[T, T]> {
  return ((value: unknown) => Array.isArray(value) && value.length === 2 && value.every(check)) as Check<[T, T]>;
}

/** An object that has at least these properties, those that are optional left aside; others are let be, so that a newer server can add some. */
export function object<P extends Record<string, Check<unknown>>>(properties: P): Check<{ [K in keyof P]: Checked<P[K]> }> {
  return ((value: unknown) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(properties).every(([name, check]) => check(Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined))) as Check<{
    [K in keyof P]: Checked<P[K]>;
  }>;
}

/** Passes what either check passes. */
export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return ((value: unknown) => first(value) || second(value)) as Check<A | B>;
}
