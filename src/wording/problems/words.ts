/** What the clerk reads of a problem: one sentence that says what is wrong, one that says what to do. */
export interface Words {
  readonly message: string;
  readonly advice: string;
}

/** One entry per problem code: a code without its words does not compile. */
export type WordsFor<Facts> = { readonly [C in keyof Facts]: (facts: Facts[C]) => Words };
