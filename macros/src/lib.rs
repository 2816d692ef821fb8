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
mod rewrite;
mod roles;
mod routines;
mod scope;
#[cfg(test)]
mod tests;
mod walk;

use proc_macro::TokenStream;

#[allow(
    missing_docs,
    reason = "the documentation stands where it is re-exported"
)]
#[proc_macro_attribute]
pub fn spin_lock_safe(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::expand(arguments.into(), item.into()).into()
}
