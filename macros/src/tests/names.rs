use syn::{Signature, Type, parse_quote};

use crate::names;
use crate::routines::Access;

fn tokens(signature: &Signature) -> Vec<(usize, Option<String>, Access)> {
    let tokens = names::token_parameters(signature).into_iter();
    tokens
        .map(|token| {
            (
                token.at,
                token.name.map(|name| name.to_string()),
                token.access,
            )
        })
        .collect()
}

#[test]
fn token_parameters_are_known_by_their_type() {
    let found = tokens(&parse_quote!(
        fn f(&self, a: &LockToken, irp: Irp, mut b: &'a mut spin_lock_safe::LockToken, _: &LockToken)
    ));
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(
        found,
        [
            (1, name("a"), Access::Shared),
            (3, name("b"), Access::Exclusive),
            (4, None, Access::Shared)
        ]
    );
}

#[test]
fn other_parameters_are_no_tokens() {
    let found = tokens(&parse_quote!(
        fn f(a: LockToken, b: &mut Token, c: *mut LockToken, d: Option<&LockToken>)
    ));
    assert_eq!(found, []);
}

#[test]
fn guards_are_known_by_their_type() {
    for ty in [
        parse_quote!(SpinLockGuard<'_, T>),
        parse_quote!((spin_lock_safe::DpcSpinLockGuard<'a, T>)),
        parse_quote!(SoleSpinLockGuard<T>),
        parse_quote!(CancelSpinLockGuard<'_>),
    ] as [Type; 4]
    {
        assert!(names::is_guard_type(&ty));
    }
    assert!(!names::is_guard_type(&parse_quote!(MutexGuard<'_, T>)));
    assert!(!names::is_guard_type(&parse_quote!(&SpinLock<T>)));
}
