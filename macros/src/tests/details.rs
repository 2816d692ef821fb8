//! Details of the expansion.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{errors_of, expand, fragment, tokens};

#[test]
fn one_argument_too_many_for_clippy_is_not_the_users() {
    let allowed = |count: usize| {
        let parameters = (0..count).map(|at| format_ident!("p{at}"));
        let item = quote! { mod d { fn f(#(#parameters: u8),*) { q.acquire(); } } };
        expand(item).contains("too_many_arguments")
    };
    assert_eq!([5, 6, 7, 8].map(allowed), [false, false, true, false]);
}

#[test]
fn a_lifetime_that_is_named_stays_alone() {
    let item = quote! { mod d { fn f<'a>(s: &u8, x: &'a u8) -> &'a u8 { q.acquire(); x } } };
    let expansion = expand(item);
    assert!(!expansion.contains("'spin_lock_safe"), "{expansion}");
}

#[test]
fn arguments_before_a_token_that_is_the_last_stay_where_they_are() {
    let expansion = expand(quote! {
        mod d {
            fn count() -> u8 { q.acquire(); 1 }
            fn finish(n: u8) { IoStartNextPacket(device, true); }
            fn f() { finish(count()); }
        }
    });
    let expected = "finish (count (no_spin_lock_held) , no_spin_lock_held)";
    assert!(expansion.contains(expected), "{expansion}");
}

#[test]
fn the_irql_of_a_raw_pointer_is_saved_as_in_c() {
    let errors = errors_of(quote! {
        fn f(t: &LockToken) { IoAcquireCancelSpinLock(&raw mut old_irql); }
    });
    assert_eq!(errors.len(), 1, "{errors:?}");
}

#[test]
fn a_need_is_found_in_the_arguments_of_a_macro() {
    let expansion = expand(quote! {
        mod d { fn outer() { assert!(locks()); } fn locks() -> bool { q.acquire(); true } }
    });
    assert!(
        expansion.contains("assert ! (locks (no_spin_lock_held))"),
        "{expansion}"
    );
}

#[test]
fn what_an_unfit_or_unfinished_item_is() {
    let errors = errors_of(quote! { pub const LOCKS: u8 = 1; });
    assert!(errors[0].contains("not on `const`"), "{errors:?}");
    for item in [
        "fn f(t: &LockToken)",
        "fn f",
        "fn f()",
        "pub fn",
        "impl S",
        "mod m",
        "fn f<T",
    ] {
        let unfinished = expand(tokens(item));
        assert!(unfinished.contains("expected the body"), "{unfinished}");
    }
}

#[test]
fn the_own_type_in_parentheses_has_its_name() {
    let path = fragment(quote! { a::S });
    for own in [quote! { (S) }, quote! { #path }] {
        let errors = errors_of(quote! {
            impl #own { fn f(&self) { make().lock(); } fn lock(&self) { q.acquire(); } }
        });
        assert!(
            errors
                .iter()
                .any(|it| it.contains("`S`") || it.contains("S::")),
            "{errors:?}"
        );
    }
}

#[test]
fn a_path_from_the_crate_on_leads_through_the_scopes_module() {
    let expansion = expand(quote! {
        mod driver {
            fn lock() { q.acquire(); }
            mod inner { fn f() { crate::disk::driver::lock(); } }
        }
    });
    let expected = "crate :: disk :: driver :: lock (no_spin_lock_held)";
    assert!(expansion.contains(expected), "{expansion}");
}

#[test]
fn a_macro_of_items_is_no_item_that_is_named() {
    let errors = errors_of(quote! { statics! {} });
    assert!(!errors[0].contains("`statics`"), "{errors:?}");
}

#[test]
fn a_token_by_value_is_refused_where_it_would_be_a_second_one() {
    let in_module = |function: TokenStream| errors_of(quote! { mod d { #function } }).len();
    let entry = quote! { unsafe extern "C" fn f(token: LockToken) { q.acquire(); } };
    assert_eq!(in_module(entry), 1);
    assert_eq!(
        in_module(quote! { fn f(token: LockToken) { q.acquire(); } }),
        0
    );
}

// A body that is replaced because of an error still names what it called, unless that may be its own item.
#[test]
fn the_imports_of_a_body_that_goes_stay_used() {
    for (call, is_named) in [
        ("KeReleaseSpinLock(lock, irql);", true),
        ("ddi::KeReleaseSpinLock(lock, irql);", true),
        ("Lock::KeReleaseSpinLock(lock, irql);", false),
        (
            "use ddi::KeReleaseSpinLock; KeReleaseSpinLock(lock, irql);",
            false,
        ),
        (
            "{ fn KeReleaseSpinLock() {} KeReleaseSpinLock(lock, irql); }",
            false,
        ),
    ] {
        let expansion = expand(tokens(&format!("fn f(t: &LockToken) {{ {call} }}")));
        assert!(expansion.contains("loop { }"), "{expansion}");
        assert_eq!(
            expansion.contains("KeReleaseSpinLock as _ ;"),
            is_named,
            "{call}"
        );
    }
}
