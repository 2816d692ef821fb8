use proc_macro2::{Ident, Span};
use syn::parse::Parser as _;
use syn::{Pat, Path};

use crate::known::Ty;
use crate::scope::{Role, Scope, Value};

fn name(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn pattern(source: &str) -> Pat {
    Pat::parse_single.parse_str(source).unwrap()
}

fn bind(scope: &mut Scope, pat: &Pat, value: &Value) {
    let parts = |path: &Path, _: &str, whole: &Ty| match path.segments.last() {
        Some(last) if last.ident == "Some" => whole.clone().content(),
        _ => Ty::Unknown,
    };
    scope.bind(pat, value, &parts);
}

fn guard() -> Value {
    Value {
        role: Role::Guard,
        ..Value::default()
    }
}

#[test]
fn every_kind_of_pattern_binds_its_names() {
    let mut scope = Scope::default();
    bind(
        &mut scope,
        &pattern("S { a, b: (c, [d, e @ T(f), ..]), g: &h, i: (V(k) | W(k)), .. }"),
        &guard(),
    );
    for bound in ["a", "c", "d", "e", "f", "h", "k"] {
        assert!(scope.role(&name(bound)) == Role::Guard, "{bound}");
    }
    for unbound in ["b", "g", "i", "S", "T", "V"] {
        assert!(!scope.is_local(&name(unbound)), "{unbound}");
    }
}

#[test]
fn the_innermost_binding_counts_until_its_block_ends() {
    let mut scope = Scope::default();
    bind(&mut scope, &pattern("queue"), &guard());
    let block = scope.mark();
    let closure = Value {
        role: Role::CompletingClosure,
        ..Value::default()
    };
    bind(&mut scope, &pattern("queue"), &closure);
    assert!(scope.role(&name("queue")) == Role::CompletingClosure);
    assert!(scope.role(&name("queue")) != Role::Guard);
    scope.leave(block);
    assert!(scope.role(&name("queue")) == Role::Guard);
}

#[test]
fn a_pattern_takes_types_apart_as_far_as_they_are_known() {
    let named = Ty::Own(0);
    let value = Value {
        ty: Ty::Wrapped(Box::new(named.clone())),
        ..Value::default()
    };
    let mut scope = Scope::default();
    bind(&mut scope, &pattern("Some(a)"), &value);
    bind(&mut scope, &pattern("(b, c)"), &value);
    bind(&mut scope, &pattern("d"), &value);
    bind(&mut scope, &pattern("[first, rest @ ..]"), &value);
    assert_eq!(scope.type_of(&name("a")), named);
    assert_eq!(scope.type_of(&name("b")), Ty::Unknown);
    assert_eq!(scope.type_of(&name("d")), value.ty);
    assert_eq!(scope.type_of(&name("first")), named);
    assert_eq!(scope.type_of(&name("rest")), value.ty);
}
