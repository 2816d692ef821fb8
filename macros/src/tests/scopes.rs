//! The expansion of `impl` blocks and modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::entry_points::entered;
use super::{becomes, errors_of, expand, tokens};

#[test]
fn needs_are_found_through_calls_and_passed_on() {
    let entered = entered();
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
                fn count(no_spin_lock_held: &::spin_lock_safe::LockToken) {
                    OPEN.acquire(no_spin_lock_held);
                }
                fn finish(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
                    count(no_spin_lock_held);
                    IoCompleteRequest(no_spin_lock_held, irp, 0);
                }
                fn plain() -> u8 { 1 }
                #[forbid(unsafe_op_in_unsafe_fn)]
                unsafe extern "C" fn start(irp: Irp) {
                    let no_spin_lock_held = &mut #entered;
                    plain();
                    finish(irp, no_spin_lock_held);
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
                fn hidden(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) {
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
                fn hidden(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
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
                {
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
                    -> Option<SpinLockGuard<'a, Q>>
                {
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
                ) -> SpinLockGuard<'spin_lock_safe, Q> {
                    self.q.acquire(no_spin_lock_held)
                }
            }
        },
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
                {
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
        expansion.contains("This function acquires a spin lock."),
        "{expansion}"
    );
    let expansion = expand(quote!(impl S { fn f(&self) { self.q.acquire(); } }));
    assert!(!expansion.contains("doc"), "{expansion}");
}

#[track_caller]
fn refused(item: TokenStream, part: &str) {
    let errors = errors_of(item);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains(part), "{errors:?}");
}

#[test]
fn refusals() {
    for (scope, message) in [
        (
            "mod m { impl T for S { fn f(&self) { self.q.acquire(); } } }",
            "if the trait is yours, add `token: &LockToken` to `f` there",
        ),
        (
            "mod m { trait T { fn f(&self) { Q.acquire(); } } }",
            "a trait fixes the parameters of `f`",
        ),
        (
            "impl S { fn f(&self) { self.q.acquire(); } fn g(&self) { other().f() } }",
            "give `other()` a type",
        ),
        (
            "mod m { fn f(x: u8) { Q.acquire(); } fn g() { [1].map(f) } }",
            "`f` takes a hidden token: pass a closure",
        ),
        ("mod m { async fn f() { Q.acquire(); } }", "an `async fn`"),
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

// An inner attribute comes before everything else in a body.
#[test]
fn the_import_of_an_attribute_that_is_taken_out_stays_used() {
    for (function, expected) in [
        (
            "fn f() { 1 }",
            "fn f() { #[allow(unused_imports)] use a::spin_lock_safe as _; 1 }",
        ),
        (
            "fn f() { #![allow(unused)] 1 }",
            "#[allow(unused)] fn f() { #[allow(unused_imports)] use a::spin_lock_safe as _; 1 }",
        ),
    ] {
        let item = format!("mod m {{ #[a::spin_lock_safe] {function} }}");
        let expected = format!("mod m {{ {expected} }}");
        let expansion = expand(tokens(&item)).replace(' ', "");
        assert_eq!(expansion, expected.replace(' ', ""));
    }
}

// `#[cfg]` leaves one of several functions with the same name. What one needs says nothing about the
// others.
#[test]
fn only_entry_points_make_tokens() {
    let completes = "fn f(irp: Irp) { IoCompleteRequest(irp, 0); }";
    for other in [
        "fn f(t: &LockToken) {}",
        "fn f(t: &LockToken) { q.acquire(); }",
        "fn f(t: &LockToken, irp: Irp) { IoCompleteRequest(no_spin_lock_held, irp, 0); }",
        "fn f(_: &mut LockToken) {}",
        "fn f(ref t: &mut LockToken) { q.acquire(); }",
        "fn f(a: &LockToken, b: &mut LockToken) { q.acquire(); }",
        "fn f(t: LockToken) { q.acquire(); }",
        "extern \"Rust\" fn f(t: &LockToken) { q.acquire(); }",
        "unsafe fn f(t: &LockToken) { q.acquire(); }",
        "extern \"C\" fn f() {}",
        "extern \"C\" fn f(t: &mut LockToken) {}",
        "#[test] fn f() { q.acquire(); }",
        "#[test] fn f() {}",
        "async fn f() { q.acquire(); }",
        "const fn f(t: &LockToken) { q.acquire(); }",
    ] {
        for item in [
            format!("mod m {{ {completes} {other} }}"),
            format!("mod m {{ {other} {completes} }}"),
            format!("impl S {{ {completes} {other} }}"),
            format!("mod m {{ {completes} mod n {{ {other} }} fn g() {{ n::f(); f(irp); }} }}"),
            format!("mod m {{ {completes} trait T {{ {other} }} impl T for S {{ {other} }} }}"),
        ] {
            let expansion = expand(tokens(&item));
            assert!(!expansion.contains("__enter"), "{item}: {expansion}");
        }
    }
}
