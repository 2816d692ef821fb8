use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Macro, parse_quote};

use crate::known::Known;
use crate::macro_arguments::{Arguments, token_call, with_token};

fn name(tokens: &TokenStream) -> Option<String> {
    token_call(tokens, &Known::default()).map(|name| name.to_string())
}

#[test]
fn tracked_calls_without_a_token_are_found_at_any_depth() {
    assert_eq!(
        name(&quote!("{}", queue.acquire().len())).unwrap(),
        "acquire"
    );
    assert_eq!(
        name(&quote!(x => { [IoCompleteRequest(irp, 0)] })).unwrap(),
        "IoCompleteRequest"
    );
    assert_eq!(name(&quote!(SpinLock::acquire(&queue))).unwrap(), "acquire");
    assert_eq!(
        name(&quote!(ntddk::IofCompleteRequest)).unwrap(),
        "IofCompleteRequest"
    );
}

#[test]
fn what_only_looks_like_one_is_not() {
    for tokens in [
        quote!("{acquire}", acquire),
        quote!(queue.acquire(token)),
        quote!(Pool::acquire(&pool)),
        quote!(IoCompleteRequest(token, irp, 0)),
        quote!(IoCompleteRequest),
        quote!(KeReleaseSpinLock(guard)),
        quote!(
            fn IoCompleteRequest() {}
        ),
    ] {
        assert_eq!(name(&tokens), None);
    }
}

#[test]
fn the_known_forms_are_read_and_written_unchanged() {
    for mac in [
        parse_quote!(println!("{x}", x = queue.acquire().len(),)),
        parse_quote!(vec![queue.acquire().len(); 3]),
        parse_quote!(matches!(queue.acquire().state, A | B if ready)),
        parse_quote!(matches!(x, | Some(_),)),
        parse_quote!(nothing!()),
    ] as [Macro; 5]
    {
        let arguments = Arguments::of(&mac.tokens).unwrap();
        assert_eq!(
            arguments.to_token_stream().to_string(),
            mac.tokens.to_string()
        );
    }
}

#[test]
fn other_forms_are_refused() {
    for mac in [
        parse_quote!(select! { a = b => c, }),
        parse_quote!(m!(a b)),
        parse_quote!(m!(if x)),
        parse_quote!(m!(a; b; c)),
    ] as [Macro; 4]
    {
        assert!(Arguments::of(&mac.tokens).is_none());
    }
}

#[test]
fn a_token_is_put_where_it_belongs() {
    let tokens = quote!(a => [IoCompleteRequest(irp, 0)], q.acquire(), SpinLock::acquire(&q), IoAcquireCancelSpinLock());
    let expected = quote!(a => [IoCompleteRequest(t, irp, 0)], q.acquire(t), SpinLock::acquire(&q, t), IoAcquireCancelSpinLock(t,));
    let threaded = with_token(&tokens, &Known::default(), &quote!(t));
    assert_eq!(threaded.to_string(), expected.to_string());
}
