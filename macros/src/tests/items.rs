use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::read;
use crate::functions;

fn error(item: &TokenStream) -> String {
    match read(item) {
        Ok(_) => panic!("`{item}` was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn every_part_of_a_function_is_kept() {
    let item = quote! {
        /// Docs.
        #[inline]
        pub(crate) default unsafe extern "C" fn f<'a, T: X>(&'a self, t: T) -> u8 where T: Y {
            g();
            1
        }
    };
    let function = read(&item).unwrap();
    assert_eq!(function.to_token_stream().to_string(), item.to_string());
}

#[test]
fn inner_attributes_become_outer_ones() {
    let function = read(&quote!(
        fn f() {
            #![allow(unused)]
            g()
        }
    ))
    .unwrap();
    let expected = quote!(
        #[allow(unused)]
        fn f() {
            g()
        }
    );
    assert_eq!(function.to_token_stream().to_string(), expected.to_string());
}

#[test]
fn every_function_of_a_module_is_visited_with_its_place() {
    let mut module = read(&quote! {
        mod a {
            fn f() {}
            impl S { fn g() {} }
            impl T for S { fn h() {} }
            trait T { fn h(); fn i() {} }
            mod b { fn j() { fn nested() {} } }
            mod elsewhere;
        }
    })
    .unwrap();
    let mut visited = Vec::new();
    functions::each(&mut module, &mut |function| {
        let place = function.place;
        visited.push(format!(
            "{} {:?} {}",
            place.module.join("::"),
            place.owner,
            function.signature.ident
        ));
    });
    assert_eq!(
        visited,
        [
            "a Module f",
            "a Inherent(\"S\") g",
            "a TraitImpl(\"S\") h",
            "a Trait i",
            "a::b Module j"
        ]
    );
}

#[test]
fn other_items_are_named() {
    for (item, keyword) in [
        ("struct S;", "struct"),
        ("pub enum E {}", "enum"),
        ("union U { a: u8 }", "union"),
        ("trait T {}", "trait"),
        ("use a::b;", "use"),
        ("static S: u8 = 0;", "static"),
        ("const C: u8 = 0;", "const"),
        ("type T = u8;", "type"),
        ("extern crate core;", "extern"),
        ("macro_rules! m { () => {}; }", "macro_rules"),
    ] {
        let error = error(&item.parse().unwrap());
        assert!(error.contains(&format!("this is `{keyword}`")), "{item}");
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

#[test]
fn a_module_in_another_file_is_refused() {
    assert!(
        error(&quote!(
            pub mod m;
        ))
        .contains("lies in another file")
    );
}

#[test]
fn invisible_groups_keep_their_meaning() {
    use proc_macro2::{Delimiter, Group, TokenStream};
    let group = |tokens: TokenStream| Group::new(Delimiter::None, tokens);
    let (sum, block) = (group(quote!(1 + 2)), group(quote!({ g() })));
    let (name, ty) = (group(quote!(h)), group(quote!(dyn A + B)));
    let item = quote!(fn f(a: &#ty) { #block #name(#sum * 2) });
    let function = read(&item).unwrap();
    let expected = quote!(
        fn f(a: &(dyn A + B)) {
            {
                g()
            }
            h((1 + 2) * 2)
        }
    );
    assert_eq!(function.to_token_stream().to_string(), expected.to_string());
}

#[test]
fn invisible_groups_in_attributes_become_part_of_them() {
    use proc_macro2::{Delimiter, Group};
    let text = Group::new(Delimiter::None, quote!(doc = "Docs."));
    let item = quote!(mod m { #[#text] fn f() { #![cfg_attr(x, #text)] } });
    let module = read(&item).unwrap();
    let expected = quote!(
        mod m {
            #[doc = "Docs."]
            fn f() {
                #![cfg_attr(x, doc = "Docs.")]
            }
        }
    );
    assert_eq!(module.to_token_stream().to_string(), expected.to_string());
}

#[test]
fn attributes_of_an_invisible_group_stay() {
    use proc_macro2::{Delimiter, Group};
    let call = Group::new(Delimiter::None, quote!(g(1)));
    let function = read(&quote!(fn f() { #[cfg(x)] #call; })).unwrap();
    let expected = quote!(
        fn f() {
            #[cfg(x)]
            (g(1));
        }
    );
    assert_eq!(function.to_token_stream().to_string(), expected.to_string());
}
