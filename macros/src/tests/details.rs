//! Small print of the expansion.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::{errors, expand, fragment};

fn errors_of(item: TokenStream) -> Vec<String> {
    errors(crate::expand::expand(TokenStream::new(), item))
}

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
fn the_value_of_a_function_has_as_many_parameters() {
    let item = |value: TokenStream| {
        expand(quote! {
            mod d {
                struct S;
                impl S { fn of_two(&self, n: u8) { q.acquire(); } }
                fn two(a: u8, b: u8) { q.acquire(); }
                fn pass() { call(#value); }
            }
        })
    };
    let [a, b] = ["__spin_lock_safe_argument_0", "__spin_lock_safe_argument_1"];
    for value in [quote!(two), quote!(S::of_two)] {
        let called = format!("| {a} , {b} | {value} ({a} , {b} , :: spin_lock_safe");
        let expansion = item(value);
        assert!(expansion.contains(&called), "{expansion}");
    }
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
fn a_labeled_block_of_a_trial_keeps_its_label() {
    let expansion = expand(quote! {
        fn f(irp: Irp, t: &mut LockToken) {
            match l.try_acquire_at_dpc_level() {
                Some(guard) => drop(guard),
                None => 'a: { IoCompleteRequest(irp, 0); break 'a; }
            }
        }
    });
    assert!(
        expansion.contains("drop (__spin_lock_safe_tried) ; 'a : {"),
        "{expansion}"
    );
}

#[test]
fn a_guard_in_a_pattern_with_a_condition_is_leaked() {
    let errors = errors_of(quote! {
        fn f(t: &LockToken) { match q.acquire() { guard if ready => mem::forget(guard), _ => {} } }
    });
    assert!(errors.iter().any(|it| it.contains("forget")), "{errors:?}");
}

#[test]
fn what_is_no_guard_may_be_forgotten() {
    let item = quote! { fn f(list: Vec<u8>, t: &LockToken) { mem::forget(list); q.acquire(); } };
    assert!(errors_of(item).is_empty());
}

#[test]
fn a_guard_in_a_fragment_is_leaked() {
    let guard = fragment(quote! { q.acquire() });
    let errors = errors_of(quote! { fn f(t: &LockToken) { dbg!(mem::forget(#guard)); } });
    assert!(errors.iter().any(|it| it.contains("forget")), "{errors:?}");
}

#[test]
fn the_irql_of_a_raw_pointer_is_saved_as_in_c() {
    let errors = errors_of(quote! {
        fn f(t: &LockToken) { IoAcquireCancelSpinLock(&raw mut old_irql); }
    });
    assert_eq!(errors.len(), 1, "{errors:?}");
}

#[test]
fn an_operator_in_a_fragment_keeps_its_place() {
    let sum = fragment(quote! { 1 + 2 });
    let expansion = expand(quote! { fn f(t: &LockToken) { q.acquire(); assert!(#sum * 2 == 6); } });
    assert!(expansion.contains("(1 + 2) * 2"), "{expansion}");
}

#[test]
fn calls_in_macros_that_cannot_be_read() {
    let item = |call: TokenStream| {
        quote! {
            mod d {
                fn plain(n: u8) {}
                fn locks(n: u8) { q.acquire(); }
                fn f() { select! { x => #call } }
            }
        }
    };
    assert!(errors_of(item(quote!(plain(n)))).is_empty());
    let call = item(quote!(locks(n)));
    assert_eq!(errors_of(call.clone()).len(), 1);
    let expected = "locks (n , :: spin_lock_safe :: __private :: stand_in ())";
    let expansion = expand(call);
    assert!(expansion.contains(expected), "{expansion}");
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
    assert!(errors[0].contains("this is `const`"), "{errors:?}");
    let unfinished = expand(quote! { fn f(t: &LockToken) });
    assert!(unfinished.contains("ends here"), "{unfinished}");
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
fn a_tuple_is_taken_apart_where_it_can_be() {
    let leaks = |pats: TokenStream| {
        let item =
            quote! { fn f(t: &LockToken) { let #pats = (1, 2, q.acquire()); mem::forget(c); } };
        errors_of(item).len()
    };
    assert_eq!(
        [leaks(quote! { (a, b, c) }), leaks(quote! { (.., c) })],
        [1, 1]
    );
    assert_eq!(
        [leaks(quote! { (a, c, b) }), leaks(quote! { (c, .., a) })],
        [0, 0]
    );
}

/// Whether the closure that this binds gets the token as a parameter.
fn is_threaded(binding: &TokenStream, call: &TokenStream) -> bool {
    let expansion = expand(quote! { fn f(irp: Irp, t: &mut LockToken) { #binding #call } });
    expansion.contains("| irp , t : & mut")
}

#[test]
fn closures_that_get_the_token() {
    let closure = quote! { |irp| IoCompleteRequest(irp, 0) };
    let (bound, call) = (
        quote! { let complete = #closure; },
        quote! { complete(irp); },
    );
    assert!(is_threaded(&bound, &call));
    assert!(!is_threaded(
        &quote! { let ref complete = #closure; },
        &call
    ));
    let in_block = quote! { let done = ready & { complete(irp); complete(irp); true }; };
    assert!(is_threaded(&bound, &in_block));
}

#[test]
fn a_closure_bound_by_reference_stays_so() {
    let expansion = expand(quote! {
        fn f(t: &mut LockToken) { let ref complete = |irp| IoCompleteRequest(irp, 0); }
    });
    assert!(expansion.contains("let ref complete"), "{expansion}");
}

#[test]
fn a_closure_from_a_block_changes_the_token() {
    let expansion = expand(quote! {
        fn f(irp: Irp, t: &mut LockToken) {
            let complete = { let boost = 0; |irp| IoCompleteRequest(irp, boost) };
            complete(irp);
        }
    });
    assert!(expansion.contains("let mut complete"), "{expansion}");
}

#[test]
fn a_trial_knows_none_by_its_path() {
    let expansion = expand(quote! {
        fn f(irp: Irp, t: &mut LockToken) {
            match l.try_acquire_at_dpc_level() {
                Option::None => IoCompleteRequest(irp, 0),
                Some(guard) => drop(guard),
            }
        }
    });
    assert!(expansion.contains("__spin_lock_safe_tried"), "{expansion}");
}

#[test]
fn a_call_in_syntax_that_is_not_known() {
    let unknown: TokenStream = "builtin # wrap(IoCompleteRequest(irp, 0))".parse().unwrap();
    let expansion = expand(quote! { fn f(irp: Irp, t: &mut LockToken) { #unknown } });
    assert!(expansion.contains("compile_error"), "{expansion}");
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
fn brackets_are_attributes_behind_their_mark_only() {
    let sum = fragment(quote! { 1 + 2 });
    let expansion = expand(quote! { fn f(t: &LockToken) { q[#sum * 2].acquire(); } });
    assert!(expansion.contains("[(1 + 2) * 2]"), "{expansion}");
    let condition = fragment(quote! { feature = "x" });
    let item = quote! { mod d { fn a() {} #[cfg(#condition)] fn b() { q.acquire(); } } };
    let expansion = crate::expand::expand(TokenStream::new(), item);
    assert!(!has_fragment(expansion.clone()), "{expansion:?}");
    let expansion = expansion.to_string();
    assert!(
        expansion.contains("# [cfg (feature = \"x\")]"),
        "{expansion}"
    );
}

fn has_fragment(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::None || has_fragment(group.stream())
        }
        _ => false,
    })
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
