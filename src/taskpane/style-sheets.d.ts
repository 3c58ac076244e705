/** A style sheet is imported for its effect alone: webpack puts it in a file of its own. */
declare module "*.css" {}
