//! The attribute of the crate `spin-lock-safe`, which re-exports it. Use that crate. The two are one
//! product, and the code that this crate generates calls the other crate.

mod body;
mod check;
mod code;
mod diagnostics;
mod emit;
mod expand;
mod fragments;
mod hygiene;
mod insert;
mod item;
mod messages;
mod needs;
mod resolve;
mod roles;
mod routines;
#[cfg(test)]
mod tests;
mod trees;
mod words;

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

/// Returns the attribute for `fuzz/`, which builds this file as an ordinary library.
#[cfg(ordinary_library)]
#[must_use]
pub fn expand(
    arguments: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    expand::expand(arguments, item)
}
