//! What may name the token of an entry point, although the attribute does not see it.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

use super::plain::expand_both;
use crate::names::RUSTC_ATTRIBUTES;
use crate::trees;

/// Whether the body gets a loan, and no token that it could move.
fn is_lent(item: &str) -> bool {
    is_lent_as("__lend", item)
}

fn is_lent_as(how: &str, item: &str) -> bool {
    expand_both(&TokenStream::new(), &item.parse().unwrap())
        .to_string()
        .contains(how)
}

fn entry_point(body: &str) -> String {
    format!("unsafe extern \"C\" fn f(irp: Irp) {{ {body} IoCompleteRequest(irp, 0); }}")
}

#[test]
fn a_macro_or_an_attribute_in_the_body() {
    for body in [
        "if !a && b != c || !(d) { return !(e); }",
        "let complete = |next| IoCompleteRequest(next, 0); complete(next);",
        "fn nested(a: u8) -> bool { !(a == 1) }",
        "#[allow(unused_imports)] use other as _;",
    ] {
        assert!(!is_lent(&entry_point(body)), "{body}");
    }
    for body in [
        "trace!();",
        "if x { a.b(driver::trace![\"late\"]); }",
        "r#try!(x);",
        "let log = || trace! { x };",
        "let complete = |next| { trace!(); IoCompleteRequest(next, 0) }; complete(next);",
        "macro_rules! steal { () => {} }",
        "define! name { x }",
        "#[cfg(x)] q.acquire();",
        "match x { #[cfg(x)] y => {} _ => {} }",
        "fn nested() { trace!(); }",
        "#[inject] use other as _;",
        "#![inject]",
    ] {
        assert!(is_lent(&entry_point(body)), "{body}");
    }
}

#[test]
fn a_macro_whose_name_syn_does_not_take_for_one() {
    assert!(!trees::are_final(quote!({ dyn! { x } })));
    let path = Group::new(Delimiter::None, quote!(driver::trace));
    assert!(!trees::are_final(quote!({ #path!() })));
    assert!(trees::are_final(quote!({ #path(!()) })));
}

#[test]
fn an_attribute_macro_around_the_body() {
    let function = entry_point("");
    for attribute in [
        "",
        "/// Text.",
        "#[inline]",
        "#[unsafe(no_mangle)]",
        "#[cfg(x)]",
    ] {
        assert!(!is_lent(&format!("{attribute} {function}")), "{attribute}");
    }
    for attribute in [
        "#[inject]",
        "#[doc::inject]",
        "#[cfg_attr(x, inject)]",
        "#[test]",
        "#[r#unsafe(inject)]",
    ] {
        for item in [
            format!("{attribute} {function}"),
            format!("{attribute} mod m {{ {function} }}"),
            format!("{attribute} impl S {{ {function} }}"),
            format!("mod m {{ {attribute} {function} }}"),
            format!("mod m {{ {attribute} mod n {{ {function} }} }}"),
            format!("mod m {{ {attribute} impl S {{ {function} }} }}"),
            format!("mod m {{ {attribute} trait T {{ {function} }} }}"),
        ] {
            assert!(is_lent(&item), "{item}");
        }
    }
    let beside = format!("mod m {{ {function} #[inject] fn g() {{}} #[inject] impl S {{}} }}");
    assert!(!is_lent(&beside), "{beside}");
}

/// It is an error where it stands, but no token is to be had by it.
#[test]
fn the_name_itself() {
    for item in [
        "mod m { unsafe extern \"C\" fn f() { q.acquire(); } fn g(no_spin_lock_held: u8) {} }",
        "#[doc = no_spin_lock_held] unsafe extern \"C\" fn f() { q.acquire(); }",
    ] {
        assert!(is_lent(item), "{item}");
    }
}

/// Where a lock is held on entry, the body may lock and not complete.
#[test]
fn a_loan_grants_no_more_than_is_needed() {
    let body = |call: &str| format!("unsafe extern \"C\" fn f() {{ trace!(); {call} }}");
    assert!(is_lent_as("__lend_shared", &body("q.acquire();")));
    assert!(is_lent_as("__lend ", &body("IoCompleteRequest(irp, 0);")));
}

#[test]
fn attributes_are_sorted() {
    assert!(RUSTC_ATTRIBUTES.is_sorted());
}
