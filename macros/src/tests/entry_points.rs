//! The expansion of functions that the system calls.

use proc_macro2::TokenStream;
use quote::quote;

use super::{becomes, expand};

/// Returns the call that makes the token of an entry point.
pub(super) fn entered() -> TokenStream {
    quote! { { unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() } } }
}

#[test]
fn an_entry_point_makes_a_hidden_token() {
    let entered = entered();
    becomes(
        quote! {
            /// Docs.
            #[unsafe(no_mangle)]
            pub unsafe extern "system" fn start(irp: Irp) -> u8 {
                let queue = QUEUE.acquire();
                drop(queue);
                IoCompleteRequest(irp, 0);
                1
            }
        },
        &quote! {
            /// Docs.
            #[unsafe(no_mangle)]
            #[forbid(unsafe_op_in_unsafe_fn)]
            pub unsafe extern "system" fn start(irp: Irp) -> u8 {
                let no_spin_lock_held = &mut #entered;
                let queue = QUEUE.acquire(no_spin_lock_held);
                drop(queue);
                IoCompleteRequest(no_spin_lock_held, irp, 0);
                1
            }
        },
    );
}

#[test]
fn an_entry_point_that_only_locks_shares_its_token() {
    let entered = entered();
    becomes(
        quote! { unsafe extern "C" fn isr() { QUEUE.acquire(); } },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "C" fn isr() {
                let no_spin_lock_held = &#entered;
                QUEUE.acquire(no_spin_lock_held);
            }
        },
    );
}

#[test]
fn an_entry_point_may_declare_its_token() {
    let entered = entered();
    becomes(
        quote! {
            unsafe extern "C" fn start(token: &mut LockToken, irp: Irp) {
                finish(token);
                IoCompleteRequest(irp, 0);
            }
        },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "C" fn start(irp: Irp) {
                let token: &mut LockToken = &mut #entered;
                finish(token);
                IoCompleteRequest(token, irp, 0);
            }
        },
    );
}

#[test]
fn a_declared_token_without_a_usable_name_is_made_of_the_hidden_one() {
    let entered = entered();
    for pattern in [quote!(_), quote!(ref token), quote!(&mut LockToken { .. })] {
        becomes(
            quote! { unsafe extern "C" fn f(#pattern: &mut LockToken) { q.acquire(); } },
            &quote! {
                #[forbid(unsafe_op_in_unsafe_fn)]
                unsafe extern "C" fn f() {
                    let no_spin_lock_held = &mut #entered;
                    let #pattern: &mut LockToken = &mut *no_spin_lock_held;
                    q.acquire(no_spin_lock_held);
                }
            },
        );
    }
    let parenthesized = expand(quote! {
        unsafe extern "C" fn f((token): &mut LockToken) { q.acquire(); }
    });
    assert!(parenthesized.contains("acquire (token)"), "{parenthesized}");
}

#[test]
fn an_entry_point_that_needs_no_token_makes_none() {
    let item = quote! { unsafe extern "C" fn initialize(extension: PVOID) -> u8 { 1 } };
    becomes(
        item.clone(),
        &quote! { #[forbid(unsafe_op_in_unsafe_fn)] #item },
    );
}

// In edition 2021 a temporary of a body's last expression outlives the variables of its block.
#[test]
fn a_last_expression_with_temporaries_stands_in_a_match() {
    let entered = entered();
    for (tail, with_token) in [
        (
            quote!(QUEUE.acquire().len()),
            quote!(QUEUE.acquire(no_spin_lock_held).len()),
        ),
        (
            quote!(if x { 1 } else { QUEUE.acquire().len() }),
            quote!(if x {
                1
            } else {
                QUEUE.acquire(no_spin_lock_held).len()
            }),
        ),
        (
            quote!(match QUEUE.acquire().state {
                _ => 1,
            }),
            quote!(match QUEUE.acquire(no_spin_lock_held).state {
                _ => 1,
            }),
        ),
    ] {
        becomes(
            quote! { unsafe extern "C" fn f() -> u8 { #tail } },
            &quote! {
                #[forbid(unsafe_op_in_unsafe_fn)]
                unsafe extern "C" fn f() -> u8 {
                    let no_spin_lock_held = &#entered;
                    match () { () => { #with_token } }
                }
            },
        );
    }
    for tail in [
        quote!(x),
        quote!(1),
        quote!(),
        quote!(drop(QUEUE.acquire());),
    ] {
        let expansion = expand(quote! { unsafe extern "C" fn f() { QUEUE.acquire(); #tail } });
        assert!(!expansion.contains("match ()"), "{expansion}");
    }
}

#[test]
fn the_token_is_mentioned_unless_a_call_surely_uses_it() {
    let is_mentioned = |body: &str| {
        let item = format!("unsafe extern \"C\" fn f() {{ {body} }}");
        expand(item.parse().unwrap()).contains("; _ = & no_spin_lock_held ;")
    };
    for body in [
        "q.acquire();",
        "if x { q.acquire(); }",
        "f()?; q.acquire(); return;",
        "q.acquire(); trace!();",
        "let complete = |irp| IoCompleteRequest(irp, 0);",
    ] {
        assert!(!is_mentioned(body), "{body}");
    }
    for body in [
        "trace!(); q.acquire();",
        "assert!(q.acquire().is_empty());",
        "#[cfg(x)] q.acquire();",
        "#[allow(x)] { q.acquire(); }",
        "if x { return; } q.acquire();",
        "loop {} q.acquire();",
        "'a: { break 'a; } q.acquire();",
        "for x in y { continue; } q.acquire();",
        "macro_rules! lock { () => { q.acquire() } }",
    ] {
        assert!(is_mentioned(body), "{body}");
    }
}

#[test]
fn the_crate_may_have_another_name() {
    let item = quote! { unsafe extern "C" fn f() { QUEUE.acquire().pop(); } };
    let expansion = crate::expand::expand(quote!(crate = crate::sls), item).to_string();
    assert!(expansion.contains("crate :: sls :: __private :: Entry"));
    assert!(!expansion.contains(":: spin_lock_safe ::"));
}

#[test]
fn what_stands_before_a_parameter_stays_with_it() {
    let entered = entered();
    becomes(
        quote! {
            unsafe extern "C" fn f(#[allow(unused_variables)] token: &mut LockToken) {}
        },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "C" fn f() {
                #[allow(unused_variables)]
                let token: &mut LockToken = &mut #entered;
            }
        },
    );
}

#[test]
fn a_parameter_of_a_role_may_have_any_type() {
    let item = quote! {
        unsafe extern "C" fn start_io(a: impl A + B, b: dyn A +) -> A + { true }
    };
    let expansion = crate::expand::expand(quote!(HW_STARTIO), item);
    assert!(
        syn::parse2::<syn::File>(expansion.clone()).is_ok(),
        "{expansion}"
    );
}
