use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};

use super::reported;
use crate::diagnostics::Diagnostics;
use crate::item::Arguments;

fn parse(tokens: TokenStream) -> (String, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let arguments = Arguments::parse(tokens, &mut diagnostics);
    let name = arguments.krate().name("LockToken", Span::call_site());
    (name.to_token_stream().to_string(), reported(diagnostics))
}

#[test]
fn the_crate_is_found_under_its_own_name_unless_told() {
    assert_eq!(
        parse(quote!()),
        (":: spin_lock_safe :: LockToken".to_owned(), vec![])
    );
    assert_eq!(
        parse(quote!(crate = crate::sls,)),
        ("crate :: sls :: LockToken".to_owned(), vec![])
    );
}

#[test]
fn unknown_and_repeated_arguments_are_named() {
    assert!(parse(quote!(HW_START_IO)).1[0].contains("did you mean `HW_STARTIO`"));
    assert!(parse(quote!(HW_TIMER, HW_TIMER)).1[0].contains("`HW_TIMER` is given twice"));
    assert!(parse(quote!(strict, strict)).1[0].contains("`strict` is given twice"));
    assert!(parse(quote!(crate = a, crate = b)).1[0].contains("`crate` is given twice"));
}

#[test]
fn malformed_arguments_are_errors() {
    for tokens in [
        quote!(crate),
        quote!(crate =),
        quote!(crate = "x"),
        quote!(crate(a)),
        quote!(=),
        quote!(,),
        quote!(crate = a b),
    ] {
        assert_eq!(parse(tokens).1.len(), 1);
    }
}
