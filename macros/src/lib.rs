//! The attribute of the crate `spin-lock-safe`, which re-exports it. Use that crate:
//! the two are one product, and what this one generates calls the other.

mod also;
mod check;
mod classify;
mod diagnostics;
mod emit;
mod expand;
mod functions;
mod known;
mod macro_arguments;
mod messages;
mod names;
mod needs;
mod parse;
mod plain;
mod read;
mod rewrite;
mod roles;
mod routines;
mod scope;
#[cfg(test)]
mod tests;
mod trees;
mod walk;

#[cfg(not(ordinary_library))]
#[allow(
    missing_docs,
    reason = "the documentation stands where it is re-exported"
)]
#[proc_macro_attribute]
pub fn spin_lock_safe(
    arguments: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    expand::expand(arguments.into(), item.into()).into()
}

/// The attribute for `fuzz/`, which builds this file as an ordinary library.
#[cfg(ordinary_library)]
#[must_use]
pub fn expand(
    arguments: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    expand::expand(arguments, item)
}

/// The same with every body parsed.
#[cfg(ordinary_library)]
#[must_use]
pub fn expand_parsed(
    arguments: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    expand::expand_parsed(arguments, item)
}
