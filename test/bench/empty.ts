/** Nothing at all: what any program of Node costs before it begins. */
export {};
