//! Small input that is hard for readers of tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::bad_input::check;
use super::trees;

/// Checks input that once made the attribute panic.
#[test]
fn small_oddities() {
    for body in [
        "let a = x > y; <SpinLock<u8>>::acquire(&q);",
        "a -> ::acquire(x);",
        "m!(x -> ::acquire(y), -> acquire(z))",
        ">::acquire(x); >::<>::acquire(y); ::acquire(z)",
        "<::acquire(x)",
        "::<u8>::acquire()",
        "SpinLock::<",
        ".acquire() ?.acquire() .. acquire()",
        "fragment(SpinLock<u8>)::acquire(&q);",
        "fragment()::acquire(&q); fragment().acquire()",
        "let ; let = ; for in ; match { => } => ,",
        "|, | |; || ||; |a",
        "# # ! #![ ] #[] #![]",
        "macro_rules! macro_rules! m => {} !",
        "as as as < < > >",
        "fn fn fn() struct enum impl mod",
        "self.0.acquire() 0.acquire() .0",
        "forget() forget(acquire()) ManuallyDrop:: ManuallyDrop::new",
    ] {
        let body = body
            .parse::<TokenStream>()
            .unwrap_or_else(|_| panic!("{body}"));
        let body: TokenStream = trees(&body.to_string()).into_iter().collect();
        for head in ["fn f(t: &LockToken)", "unsafe extern \"C\" fn f()"] {
            let head = trees(head).into_iter();
            let body = TokenTree::from(Group::new(Delimiter::Brace, body.clone()));
            let item: TokenStream = head.chain([body]).collect();
            check(&TokenStream::new(), &item);
            let module = [
                trees("mod m"),
                vec![Group::new(Delimiter::Brace, item).into()],
            ]
            .concat();
            check(&TokenStream::new(), &module.into_iter().collect());
        }
    }
    for item in [
        "fn f()",
        "fn f",
        "mod m { fn f() }",
        "fn f(a: u8, b",
        "fn f<",
        "impl",
        "mod m { #! }",
    ] {
        if let Ok(item) = item.parse() {
            check(&TokenStream::new(), &item);
        }
    }
}
