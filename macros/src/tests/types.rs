//! The types that a scope shows, which decide what calls get the token.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::fragment;
use crate::routines::{Effect, Form, ROUTINES};

/// Returns a module with this code and a type `S`, whose method `lock` takes the hidden token.
fn with_lock(rest: &TokenStream) -> TokenStream {
    quote! {
        mod driver {
            struct S { next: Option<u8> }
            impl S { fn lock(&self) { q.acquire(); } }
            #rest
        }
    }
}

fn expand(rest: &TokenStream) -> String {
    super::expand(with_lock(rest))
}

fn errors(rest: &TokenStream) -> Vec<String> {
    let expansion = crate::expand::expand(TokenStream::new(), with_lock(rest));
    super::errors(expansion)
}

/// Checks that the call of `lock` in this code gets the token.
#[track_caller]
fn is_seen(rest: &TokenStream) {
    let expansion = expand(rest);
    assert!(
        expansion.contains(". lock (no_spin_lock_held)"),
        "{expansion}"
    );
    assert!(errors(rest).is_empty(), "{:?}", errors(rest));
}

/// Checks that the call is reported, because its receiver may be an `S`.
#[track_caller]
fn is_unclear(rest: &TokenStream) {
    let errors = errors(rest);
    assert!(
        errors.iter().any(|it| it.contains("lock")),
        "{}",
        expand(rest)
    );
}

/// Checks that the call is left alone.
#[track_caller]
fn is_not_meant(rest: &TokenStream) {
    let expansion = expand(rest);
    assert!(expansion.contains("lock ()"), "{expansion}");
    assert!(errors(rest).is_empty(), "{:?}", errors(rest));
}

#[test]
fn through_expressions() {
    is_seen(&quote! { fn f(s: &S) { { s }.lock(); } });
    is_seen(&quote! { fn f(s: &S) { (*&raw const *s).lock(); } });
    is_seen(&quote! { fn f(p: usize) { unsafe { &*(p as *const S) }.lock(); } });
}

#[test]
fn through_types() {
    is_seen(&quote! { fn f(s: (&S)) { s.lock(); } });
    let of_fragment = fragment(quote! { &'static S });
    is_seen(&quote! { struct W { s: #of_fragment } fn f(w: &W) { w.s.lock(); } });
    is_unclear(&quote! { fn f() { let s: _ = make(); s.lock(); } });
}

#[test]
fn through_locks_and_guards_of_every_kind() {
    let methods = ROUTINES.iter().filter(|it| it.form == Form::Method);
    for routine in methods {
        let name = format_ident!("{}", routine.name);
        let arguments = vec![quote!(x); routine.arity()];
        let option = (routine.effect == Effect::TryAcquire).then(|| quote!(.unwrap()));
        for lock in routine.of {
            let lock = format_ident!("{lock}");
            is_seen(&quote! {
                struct W { l: #lock<S> }
                fn f(w: &W) { w.l.#name(#(#arguments),*)#option.lock(); }
            });
        }
        let guard = format_ident!("{}", routine.guard.unwrap());
        is_seen(&quote! { fn f(guard: &#guard<'_, S>) { guard.lock(); } });
    }
    is_not_meant(&quote! { fn f(guard: &CancelSpinLockGuard<'_>) { guard.lock(); } });
}

#[test]
fn through_bindings() {
    is_seen(&quote! { fn f() { let s: S; s = make(); s.lock(); } });
    is_seen(&quote! { fn f() { const C: S = make(); C.lock(); } });
    is_seen(&quote! { fn f() { static C: S = make(); C.lock(); } });
    is_not_meant(&quote! { fn f() { use other::lock; lock(); } fn lock() { q.acquire(); } });
    is_seen(&quote! { fn f(list: Vec<u8>) { list.iter().for_each(|s: &S| s.lock()); } });
    is_seen(&quote! { fn f(list: Vec<S>) { list.iter().for_each(|s| s.lock()); } });
}

#[test]
fn through_fragments_in_macros() {
    let receiver = fragment(quote! { &*s });
    is_seen(&quote! { fn f(s: &S) { assert!(#receiver.lock()); } });
}

#[test]
fn through_constants_and_variants() {
    let state = quote! { enum State { Idle } impl State { fn lock(&self) { r.acquire(); } } };
    is_seen(&quote! { #state fn f() { State::Idle.lock(); } });
}

#[test]
fn of_two_definitions_the_fields_of_both() {
    is_seen(&quote! {
        #[cfg(one)]
        struct W { a: u8 }
        #[cfg(two)]
        struct W { s: S }
        fn f(w: &W) { w.s.lock(); }
    });
    is_seen(&quote! {
        #[cfg(one)]
        enum E { A(u8) }
        #[cfg(two)]
        enum E { B(S) }
        fn f(e: &E) { if let E::B(s) = e { s.lock(); } }
    });
}

#[test]
fn a_method_of_a_trait_is_another() {
    let expansion = expand(&quote! { fn f(s: &S) { <S as Locks>::lock(s); } });
    assert!(
        expansion.contains("< S as Locks > :: lock (s)"),
        "{expansion}"
    );
    let expansion = expand(&quote! { fn f(s: &S) { <S>::lock(s); } });
    assert!(
        expansion.contains("< S > :: lock (s , no_spin_lock_held)"),
        "{expansion}"
    );
}

#[test]
fn a_field_of_another_type_is_none_of_the_scopes() {
    is_not_meant(&quote! { fn f(s: &S) { s.next.map(|n| n.lock()); } });
}

#[test]
fn a_type_of_the_scope_holds_a_guard() {
    let held = |definition: TokenStream| {
        expand(&quote! { #definition fn f(&self) -> Held<'_> { let g = q.acquire(); make(g) } })
    };
    let tied = "no_spin_lock_held : & 'spin_lock_safe ::";
    let with_guard = held(quote! { enum Held<'a> { One(SpinLockGuard<'a, u8>) } });
    assert!(with_guard.contains(tied), "{with_guard}");
    let without = held(quote! { struct Held<'a>(&'a u8); });
    assert!(!without.contains(tied), "{without}");
}
