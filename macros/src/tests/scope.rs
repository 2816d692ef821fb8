use proc_macro2::{Ident, Span};
use syn::Pat;
use syn::parse::Parser as _;

use crate::known::Ty;
use crate::scope::{Scope, Value};

fn name(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn pattern(source: &str) -> Pat {
    Pat::parse_single.parse_str(source).unwrap()
}

fn guard() -> Value {
    Value {
        is_guard: true,
        ..Value::default()
    }
}

#[test]
fn every_kind_of_pattern_binds_its_names() {
    let mut scope = Scope::default();
    scope.bind(
        &pattern("S { a, b: (c, [d, e @ T(f), ..]), g: &h, .. }"),
        &guard(),
    );
    for bound in ["a", "c", "d", "e", "f", "h"] {
        assert!(scope.is_guard(&name(bound)), "{bound}");
    }
    for unbound in ["b", "g", "S", "T"] {
        assert!(!scope.is_local(&name(unbound)), "{unbound}");
    }
}

#[test]
fn the_innermost_binding_counts_until_its_block_ends() {
    let mut scope = Scope::default();
    scope.bind(&pattern("queue"), &guard());
    let block = scope.mark();
    let closure = Value {
        is_completing_closure: true,
        ..Value::default()
    };
    scope.bind(&pattern("queue"), &closure);
    assert!(scope.completes(&name("queue")));
    assert!(!scope.is_guard(&name("queue")));
    scope.leave(block);
    assert!(scope.is_guard(&name("queue")));
}

#[test]
fn a_pattern_takes_types_apart_as_far_as_they_are_known() {
    let named = Ty::Named("Queue".to_owned());
    let value = Value {
        ty: Ty::Wrapped(Box::new(named.clone())),
        ..Value::default()
    };
    let mut scope = Scope::default();
    scope.bind(&pattern("Some(a)"), &value);
    scope.bind(&pattern("(b, c)"), &value);
    scope.bind(&pattern("d"), &value);
    assert_eq!(scope.type_of(&name("a")), named);
    assert_eq!(scope.type_of(&name("b")), Ty::Unknown);
    assert_eq!(scope.type_of(&name("d")), value.ty);
}
