const { translated } = require("./translation");

/** webpack's door to TypeScript. */
module.exports = function (text) {
  return translated(text, this.resourcePath);
};
