//! What the attribute makes of `impl` blocks and modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::{errors, expand};

#[track_caller]
fn becomes(item: TokenStream, expected: &TokenStream) {
    assert_eq!(expand(item), expected.to_string());
}

#[test]
fn needs_are_found_through_calls_and_passed_on() {
    becomes(
        quote! {
            mod driver {
                fn count() { OPEN.acquire(); }
                fn finish(irp: Irp) { count(); IoCompleteRequest(irp, 0); }
                fn plain() -> u8 { 1 }
                unsafe extern "C" fn start(irp: Irp) { plain(); finish(irp); }
            }
        },
        &quote! {
            mod driver {
                fn count(no_spin_lock_held: &::spin_lock_safe::LockToken) { _ = &no_spin_lock_held;
                    OPEN.acquire(no_spin_lock_held);
                }
                fn finish(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) { _ = &no_spin_lock_held;
                    count(no_spin_lock_held);
                    IoCompleteRequest(no_spin_lock_held, irp, 0);
                }
                fn plain() -> u8 { 1 }
                #[forbid(unsafe_op_in_unsafe_fn)]
                unsafe extern "C" fn start(irp: Irp) {
                    let mut no_spin_lock_held = unsafe { <::spin_lock_safe::LockToken>::enter() };
                    _ = &mut no_spin_lock_held;
                    match () { () => { plain(); finish(irp, &mut no_spin_lock_held); } }
                }
            }
        },
    );
}

#[test]
fn mutual_recursion_ends() {
    let expansion = expand(quote! {
        impl S {
            fn even(&self) { self.odd() }
            fn odd(&self) { self.even(); self.last() }
            fn last(&self) { IoStartNextPacket(self.device, true) }
            fn apart(&self) { self.apart() }
        }
    });
    for function in ["even", "odd", "last"] {
        let hidden = format!("fn {function} (& self , no_spin_lock_held : & mut");
        assert!(expansion.contains(&hidden), "{expansion}");
    }
    assert!(expansion.contains("fn apart (& self) { self . apart () }"));
}

#[test]
fn functions_that_name_their_token_keep_it() {
    becomes(
        quote! {
            impl S {
                fn visible(&self, t: &mut LockToken) { self.hidden() }
                fn hidden(&self) { q.acquire(); }
            }
        },
        &quote! {
            impl S {
                fn visible(&self, t: &mut LockToken) { self.hidden(t) }
                fn hidden(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) { _ = &no_spin_lock_held;
                    q.acquire(no_spin_lock_held);
                }
            }
        },
    );
}

#[test]
fn a_hidden_function_passes_its_token_to_one_that_names_it() {
    becomes(
        quote! {
            mod m {
                fn named(t: &mut LockToken, irp: Irp) { IoCompleteRequest(irp, 0) }
                fn hidden(irp: Irp) { named(irp) }
            }
        },
        &quote! {
            mod m {
                fn named(t: &mut LockToken, irp: Irp) { IoCompleteRequest(t, irp, 0) }
                fn hidden(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) { _ = &no_spin_lock_held;
                    named(no_spin_lock_held, irp)
                }
            }
        },
    );
}

#[test]
fn a_caller_that_passes_a_token_of_its_own_needs_none() {
    let expansion = expand(quote! {
        mod m {
            fn finish(irp: Irp) { IoCompleteRequest(irp, 0) }
            fn release(guard: SoleSpinLockGuard<'_, Q>, irp: Irp) { finish(irp, guard.release()) }
        }
    });
    assert!(
        expansion.contains("fn release (guard : SoleSpinLockGuard < '_ , Q > , irp : Irp) {"),
        "{expansion}"
    );
}

#[test]
fn a_guard_in_the_result_lives_as_long_as_the_token() {
    becomes(
        quote!(impl S { fn lock(&self) -> SpinLockGuard<'_, Q> { self.q.acquire() } }),
        &quote! {
            impl S {
                fn lock<'spin_lock_safe>(&'spin_lock_safe self, no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken)
                    -> SpinLockGuard<'spin_lock_safe, Q>
                { _ = &no_spin_lock_held;
                    self.q.acquire(no_spin_lock_held)
                }
            }
        },
    );
    becomes(
        quote!(impl S { fn lock<'a>(&'a self) -> Option<SpinLockGuard<'a, Q>> { self.q.acquire() } }),
        &quote! {
            impl S {
                fn lock<'a>(&'a self, no_spin_lock_held: &'a ::spin_lock_safe::LockToken)
                    -> Option<SpinLockGuard<'a, Q> >
                { _ = &no_spin_lock_held;
                    self.q.acquire(no_spin_lock_held)
                }
            }
        },
    );
}

#[test]
fn a_guard_may_leave_its_lifetime_out() {
    becomes(
        quote!(impl S { fn lock(&self) -> SpinLockGuard<Q> { self.q.acquire() } }),
        &quote! {
            impl S {
                fn lock<'spin_lock_safe>(
                    &'spin_lock_safe self,
                    no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken
                ) -> SpinLockGuard<'spin_lock_safe, Q> { _ = &no_spin_lock_held;
                    self.q.acquire(no_spin_lock_held)
                }
            }
        },
    );
}

#[test]
fn a_function_in_a_body_hides_one_of_the_scope() {
    let expansion = expand(quote! {
        mod m {
            fn count() { Q.acquire(); }
            fn outer() { fn count() {} count(); }
        }
    });
    assert!(
        expansion.contains("fn outer () { fn count () { } count () ; }"),
        "{expansion}"
    );
}

#[test]
fn another_borrowed_result_does_not_borrow_the_token() {
    becomes(
        quote!(
            mod m {
                fn peek(q: &Queue) -> &u8 {
                    drop(q.acquire());
                    &q.n
                }
            }
        ),
        &quote! {
            mod m {
                fn peek<'spin_lock_safe>(q: &'spin_lock_safe Queue, no_spin_lock_held: &::spin_lock_safe::LockToken)
                    -> &'spin_lock_safe u8
                { _ = &no_spin_lock_held;
                    drop(q.acquire(no_spin_lock_held));
                    &q.n
                }
            }
        },
    );
}

#[test]
fn public_functions_say_that_they_take_the_token() {
    let expansion = expand(quote!(impl S { pub fn f(&self) { self.q.acquire(); } }));
    assert!(
        expansion.contains("This function takes a spin lock."),
        "{expansion}"
    );
    let expansion = expand(quote!(impl S { fn f(&self) { self.q.acquire(); } }));
    assert!(!expansion.contains("doc"), "{expansion}");
}

#[track_caller]
fn refused(item: TokenStream, part: &str) {
    let expansion = crate::expand::expand(TokenStream::new(), item);
    let errors = errors(expansion);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains(part), "{errors:?}");
}

#[test]
fn refusals() {
    for (scope, message) in [
        (
            "mod m { impl T for S { fn f(&self) { self.q.acquire(); } } }",
            "add `token: &LockToken` to `f` in the trait",
        ),
        (
            "mod m { trait T { fn f(&self) { Q.acquire(); } } }",
            "a trait fixes the parameters of `f`",
        ),
        (
            "impl S { fn f(&self) { self.q.acquire(); } fn g(&self) { other().f() } }",
            "write `S::f(&other())`",
        ),
        (
            "mod m { fn f(x: u8) { Q.acquire(); } fn g() { [1].map(f) } }",
            "`f` takes the hidden token: pass a closure",
        ),
        ("mod m { async fn f() { Q.acquire(); } }", "an `async fn`"),
        (
            "mod m { fn f() { Q.acquire(); } fn g() { select! { x => f() } } }",
            "`f` cannot be checked inside `select!`",
        ),
        (
            "mod m { fn f() { Q.acquire(); } fn g() { become { fn f() {} f() } } }",
            "`f` cannot be checked here",
        ),
    ] {
        refused(scope.parse().unwrap(), message);
    }
}

#[test]
fn functions_that_need_no_token_may_be_of_any_kind() {
    let item = quote! {
        mod m {
            async fn a() {}
            const fn b() {}
            extern "C" fn c() {}
            macro_rules! d { () => {} }
        }
    };
    becomes(item.clone(), &item);
}
