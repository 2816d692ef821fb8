use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use crate::parse::Function;

fn error(item: &TokenStream) -> String {
    match Function::parse(item) {
        Ok(_) => panic!("`{item}` was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn every_part_of_a_function_is_kept() {
    let function = Function::parse(&quote! {
        /// Docs.
        #[inline]
        pub(crate) default unsafe extern "C" fn f<'a, T: X>(&'a self, t: T) -> u8 where T: Y {
            #![allow(unused)]
            g();
            1
        }
    })
    .unwrap();
    assert_eq!(function.attributes.len(), 3);
    assert!(
        function
            .visibility
            .to_token_stream()
            .to_string()
            .contains("crate")
    );
    assert!(function.default.is_some());
    assert!(function.signature.generics.where_clause.is_some());
    assert_eq!(function.statements.len(), 2);
}

#[test]
fn other_items_are_named() {
    for (item, keyword) in [
        (
            quote!(
                struct S;
            ),
            "struct",
        ),
        (
            quote!(
                pub enum E {}
            ),
            "enum",
        ),
        (quote!(union U { a: u8 }), "union"),
        (
            quote!(
                trait T {}
            ),
            "trait",
        ),
        (quote!(impl S {}), "impl"),
        (
            quote!(
                unsafe impl Send for S {}
            ),
            "impl",
        ),
        (
            quote!(
                mod m {}
            ),
            "mod",
        ),
        (
            quote!(
                use a::b;
            ),
            "use",
        ),
        (
            quote!(
                static S: u8 = 0;
            ),
            "static",
        ),
        (
            quote!(
                const C: u8 = 0;
            ),
            "const",
        ),
        (
            quote!(
                type T = u8;
            ),
            "type",
        ),
        (
            quote!(
                extern crate core;
            ),
            "extern",
        ),
        (
            quote!(
                macro_rules! m {
                    () => {};
                }
            ),
            "macro_rules",
        ),
    ] {
        assert!(
            error(&item).contains(&format!("this is `{keyword}`")),
            "{item}"
        );
    }
}

#[test]
fn a_function_without_a_body_is_refused() {
    assert!(
        error(&quote!(
            fn f(&self);
        ))
        .contains("`f` has no body")
    );
}

#[test]
fn a_body_that_is_no_rust_is_an_error_of_the_parser() {
    assert!(!error(&quote!(fn f() { let = ; })).contains("belongs on"));
}
