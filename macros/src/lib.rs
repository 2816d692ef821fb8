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

/// # In short
///
/// In a function under `#[spin_lock_safe]`, a call of `IoCompleteRequest` while a spin lock is held does not
/// compile. So it is with `IoStartNextPacket`, and with every other routine of `spin_lock_safe::ddi` that runs
/// other code before it returns.
///
/// | on | the token |
/// |---|---|
/// | `unsafe extern "C" fn`, `unsafe extern "system" fn` | is made |
/// | `#[spin_lock_safe(HW_STARTIO)]`, or another role | is made, and the function is checked against the role |
/// | a helper with a parameter `token: &mut LockToken` | is that parameter |
/// | an `impl` block, an inline module | is hidden |
///
/// Editors show this text. The whole documentation is
/// [on the page of the attribute](https://docs.rs/spin-lock-safe/latest/spin_lock_safe/attr.spin_lock_safe.html).
#[cfg(not(ordinary_library))]
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
