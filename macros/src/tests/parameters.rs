//! The kinds of parameters, by their types.

use super::items::each;
use super::trees;
use crate::item::{ParameterKind, kind_of_type};
use crate::routines::Access;
use crate::trees::Text;

/// Returns the kinds of the parameters of a function, with their names.
fn kinds(function: &str) -> Vec<(Option<String>, ParameterKind)> {
    let mut found = Vec::new();
    each(function, |function| {
        let parameters = &function.parameters;
        found.extend(parameters.list.iter().enumerate().map(|(at, parameter)| {
            let name = parameters.name(at).map(|name| name.to_string());
            (name, parameter.kind)
        }));
    });
    found
}

fn kind(ty: &str) -> ParameterKind {
    kind_of_type(&trees(ty), &mut Text::default())
}

#[test]
fn token_parameters_are_known_by_their_type() {
    let found = kinds(
        "fn f(&self, a: &LockToken, irp: Irp, mut b: &'a mut spin_lock_safe::LockToken,
            _: &LockToken, (c): (&LockToken), #[cfg(x)] d: fragment(&mut LockToken),) {}",
    );
    let name = |name: &str| Some(name.to_owned());
    let (shared, exclusive) = (
        ParameterKind::Token(Access::Shared),
        ParameterKind::Token(Access::Exclusive),
    );
    assert_eq!(
        found,
        [
            (None, ParameterKind::Receiver),
            (name("a"), shared),
            (name("irp"), ParameterKind::Other),
            (name("b"), exclusive),
            (None, shared),
            (name("c"), shared),
            (name("d"), exclusive),
        ]
    );
}

#[test]
fn a_reference_to_any_type_of_the_name_is_one_to_the_token() {
    for ty in [
        "&LockToken",
        "&crate::LockToken",
        "&other::LockToken",
        "&(LockToken)",
    ] {
        assert_eq!(kind(ty), ParameterKind::Token(Access::Shared), "{ty}");
    }
    assert_eq!(kind("LockToken"), ParameterKind::OwnedToken);
    assert_eq!(kind("spin_lock_safe::LockToken"), ParameterKind::OwnedToken);
    for ty in [
        "other::LockToken",
        "&mut Token",
        "Option<&LockToken>",
        "&[LockToken]",
        "&&LockToken",
    ] {
        assert_eq!(kind(ty), ParameterKind::Other, "{ty}");
    }
}

#[test]
fn guards_are_known_by_their_type() {
    for ty in [
        "SpinLockGuard<'_, T>",
        "(spin_lock_safe::DpcSpinLockGuard<'a, T>)",
        "fragment(HeldOnEntry<'_>)",
    ] {
        assert_eq!(kind(ty), ParameterKind::Guard, "{ty}");
    }
    for ty in ["SoleSpinLockGuard<T>", "SoleInterruptSpinLockGuard<'_, T>"] {
        assert_eq!(kind(ty), ParameterKind::SoleGuard, "{ty}");
    }
    assert_eq!(kind("CancelSpinLockGuard<'_>"), ParameterKind::CancelGuard);
    let sole = "SoleCancelSpinLockGuard<'_>";
    assert_eq!(kind(sole), ParameterKind::SoleCancelGuard);
    for ty in [
        "MutexGuard<'_, T>",
        "&SpinLock<T>",
        "Option<SpinLockGuard<'_, T>>",
    ] {
        assert_eq!(kind(ty), ParameterKind::Other, "{ty}");
    }
}

#[test]
fn raw_pointers_are_known_by_their_type() {
    for ty in [
        "*mut IRP",
        "*const LockToken",
        "PIRP",
        "(wdk_sys::PDEVICE_OBJECT)",
    ] {
        assert_eq!(kind(ty), ParameterKind::Pointer, "{ty}");
    }
    assert_eq!(kind("&*mut IRP"), ParameterKind::Other);
}

#[test]
fn receivers() {
    for receiver in [
        "self",
        "mut self",
        "&self",
        "&mut self",
        "&'a self",
        "&'a mut self",
        "self: Box<Self>",
        "mut self: Pin<&mut Self>",
        "#[cfg(x)] &self",
    ] {
        let found = kinds(&format!("impl S {{ fn f({receiver}, x: u8) {{}} }}"));
        assert_eq!(found.len(), 2, "{receiver}");
        assert_eq!(found[0].1, ParameterKind::Receiver, "{receiver}");
    }
}

#[test]
fn commas_within_types_and_patterns_do_not_end_a_parameter() {
    for (parameters, count) in [
        ("a: Result<A, B>, (b, c): (A, B),", 2),
        ("f: impl Fn(A, B) -> C<D, E>, S { x, .. }: S<{ 1 }, T>", 2),
        ("f: fn(A, B) -> Vec<C>, g: [u8; 2]", 2),
        ("#[cfg(any(a, b))] a: A, #[x] #[y] b: B", 2),
        ("n: u8, ...", 2),
        ("", 0),
    ] {
        assert_eq!(
            kinds(&format!("fn f({parameters}) {{}}")).len(),
            count,
            "{parameters}"
        );
    }
    let variadic = kinds("unsafe extern \"C\" fn f(n: u8, ...) {}");
    assert_eq!(variadic[1].1, ParameterKind::Variadic);
    let named = kinds("unsafe extern \"C\" fn f(n: u8, mut rest: ...) {}");
    assert_eq!(named[1].1, ParameterKind::Variadic);
}
