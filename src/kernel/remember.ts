/**
 * The same function, which remembers its answers. For pure questions about a small world (days, labels) that are asked
 * again for every meal of every child; the memory is emptied before it can grow without end.
 */
export function remember<K, V extends string | number | object>(
  answer: (question: K) => V,
  largestMemory = 20_000,
): (question: K) => V {
  const known = new Map<K, V>();
  return (question) => {
    let value = known.get(question);
    if (value === undefined) {
      if (known.size >= largestMemory) known.clear();
      known.set(question, (value = answer(question)));
    }
    return value;
  };
}

/** What is worked out when it is first asked for, and kept. */
export function once<V extends string | number | object>(answer: () => V): () => V {
  let known: V | undefined;
  return () => (known ??= answer());
}
