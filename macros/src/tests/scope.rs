use proc_macro2::{Ident, Span};
use syn::Pat;
use syn::parse::Parser as _;

use crate::scope::{Scope, Value};

fn name(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

#[test]
fn every_kind_of_pattern_binds_its_names() {
    let pattern = Pat::parse_single
        .parse_str("S { a, b: (c, [d, e @ T(f), ..]), g: &h, .. }")
        .unwrap();
    let mut scope = Scope::default();
    scope.bind(&pattern, Value::Guard);
    for bound in ["a", "c", "d", "e", "f", "h"] {
        assert!(scope.is_guard(&name(bound)), "{bound}");
    }
    for unbound in ["b", "g", "S", "T"] {
        assert!(!scope.is_guard(&name(unbound)), "{unbound}");
    }
}

#[test]
fn the_innermost_binding_counts_until_its_block_ends() {
    let pattern = Pat::parse_single.parse_str("queue").unwrap();
    let mut scope = Scope::default();
    scope.bind(&pattern, Value::Guard);
    let block = scope.mark();
    scope.bind(&pattern, Value::CompletingClosure);
    assert!(scope.completes(&name("queue")));
    assert!(!scope.is_guard(&name("queue")));
    scope.leave(block);
    assert!(scope.is_guard(&name("queue")));
}
