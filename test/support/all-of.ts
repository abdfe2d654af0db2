/** Everything that a reader gives, in order. Node 20 has no `Array.fromAsync`. */
export async function allOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}
