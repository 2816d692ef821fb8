//! Reads items, and checks that their other parts stay the same.

use std::fmt::Write as _;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{becomes, errors_of, fragment, read};
use crate::item::{Function, Item};

fn error(item: &str) -> String {
    match read(item) {
        Ok(_) => panic!("`{item}` was read"),
        Err(error) => error.to_string(),
    }
}

/// Checks that an item that was read is put back together unchanged.
#[track_caller]
fn stays(item: &TokenStream) {
    let read = Item::read(item).unwrap();
    assert_eq!(read.into_tokens().to_string(), item.to_string());
}

#[test]
fn every_part_of_a_function_is_kept() {
    stays(&quote! {
        /// Docs.
        #[inline]
        pub(crate) default unsafe extern "C" fn f<'a, T: X>(&'a self, t: T) -> u8 where T: Y {
            g();
            1
        }
    });
}

#[test]
fn every_part_of_a_module_is_kept() {
    stays(&quote! {
        #[cfg(x)]
        pub(in super) mod a {
            #![allow(unused)]
            use b::{c, d as e, *};
            extern crate core;
            pub struct S<T>(T) where T: Copy;
            struct T { f: fn(u8) -> u8 }
            union U { a: u8 }
            enum E { A = { 1 }, B { c: u8 } }
            static mut S: [u8; 1] = { [1] };
            const fn c() -> u8 { 1 }
            const C: fn() -> u8 = c;
            type F = fn(u8) -> u8;
            macro_rules! m { (fn) => { fn g() {} } }
            m! { fn x() {} }
            m!(fn);
            unsafe extern "C" { fn f(n: u8, ...); static X: u8; }
            unsafe impl<const N: usize> T for S<{ N }> { type X = u8; const C: u8 = 1; fn f() {} }
            auto trait A {}
            pub unsafe trait B: A { fn f(); fn g(&self) -> u8 where Self: A { 1 } }
            mod elsewhere;
            pub async fn last() {}
        }
    });
}

#[test]
fn every_function_is_visited_with_its_place() {
    let item = "mod a {
        fn f() {}
        impl<T: X<u8>> S<T> where T: Y { fn g() {} }
        impl<'a> T for a::S<'a> { fn h() {} }
        impl dyn T + '_ { fn i() {} }
        trait T { fn h(); fn j() {} }
        mod b { fn k() { fn nested() {} } mod c {} }
        mod elsewhere;
        mod d { pub(crate) unsafe extern \"C\" fn l() {} }
    }";
    let mut visited = String::new();
    each(item, |function| {
        let place = &function.place;
        writeln!(
            visited,
            "{} {:?} {}",
            place.module, place.owner, function.head.name
        )
        .unwrap();
    });
    let expected = "0 Module f\n0 Inherent(\"S\") g\n0 TraitImpl(\"S\") h\n0 Inherent(\"T\") i\n\
                    0 Trait j\n1 Module k\n3 Module l\n";
    assert_eq!(visited, expected);
}

/// Visits the functions of the item.
pub(super) fn each(item: &str, mut visit: impl FnMut(&Function)) {
    read(item).unwrap().each(&mut |function| visit(function));
}

#[test]
fn what_follows_an_inner_attribute_is_read() {
    for item in [
        "mod m { #![allow(unused)] fn f() {} }",
        "mod m { //! Docs.\n //! More.\n fn f() {} }",
        "impl S { #![doc = \"x\"] #[inline] pub unsafe extern \"C\" fn f() {} }",
        "mod m { #![a] mod n { #![b] #![c] impl S { #![d] fn f() {} } } }",
    ] {
        let mut names = Vec::new();
        each(item, |function| names.push(function.head.name.to_string()));
        assert_eq!(names, ["f"], "{item}");
        stays(&item.parse().unwrap());
    }
}

#[test]
fn other_items_are_named() {
    for (item, keyword) in [
        ("struct S;", "struct"),
        ("pub enum E {}", "enum"),
        ("union U { a: u8 }", "union"),
        ("use a::b;", "use"),
        ("static S: u8 = 0;", "static"),
        ("const C: u8 = 0;", "const"),
        ("type T = u8;", "type"),
        ("extern crate core;", "extern"),
        ("macro_rules! m { () => {}; }", "macro_rules"),
    ] {
        let error = error(item);
        assert!(error.contains(&format!("not on `{keyword}`")), "{item}");
    }
}

#[test]
fn a_function_without_a_body_is_refused() {
    assert!(error("fn f(&self);").contains("`f` has no body"));
}

#[test]
fn a_module_in_another_file_is_refused() {
    assert!(error("pub mod m;").contains("is in another file"));
}

#[test]
fn two_items_are_none() {
    assert!(read("fn f() {} fn g() {}").is_err());
    assert!(read("").is_err());
}

#[test]
fn a_body_may_be_a_fragment() {
    let body = fragment(quote!({
        q.acquire();
    }));
    becomes(
        quote! { fn f(t: &LockToken) #body },
        &quote! { fn f(t: &LockToken) { q.acquire(t); } },
    );
}

#[test]
fn a_function_in_a_module_may_be_a_fragment() {
    let function = fragment(quote! { #[inline] fn f() { q.acquire(); } });
    let module = quote! { mod m { #function fn g() { f() } } };
    let mut names = Vec::new();
    let mut item = Item::read(&module).unwrap();
    item.each(&mut |function| names.push(function.head.name.to_string()));
    assert_eq!(names, ["f", "g"]);
}

#[test]
fn fragments_in_a_head_mean_the_same() {
    let (ty, name) = (fragment(quote!(dyn A + B)), fragment(quote!(h)));
    let item = quote! { fn f(a: u8) -> Box<#ty> where #name: X { q(1) } };
    let read = Item::read(&item).unwrap().into_tokens();
    let expected = quote! { fn f(a: u8) -> Box<(dyn A + B)> where h: X { q(1) } };
    assert_eq!(read.to_string(), expected.to_string());
}

// The compiler keeps a fragment in a list that is unchanged.
#[test]
fn attributes_go_back_as_they_are() {
    let text = fragment(quote!(doc = "Docs."));
    let condition = fragment(quote! { feature = "x" });
    let attributes = quote! { #[#text] #[cfg_attr(x, #text)] #[cfg(#condition)] };
    let item = quote! { mod m { fn a() {} #attributes fn f() { q.acquire(); } } };
    let expansion = crate::expand::expand(TokenStream::new(), item);
    let mut module = expansion.into_iter().skip(2);
    let Some(TokenTree::Group(members)) = module.next() else {
        panic!("the module is gone");
    };
    let members: Vec<TokenTree> = members.stream().into_iter().skip(4).take(6).collect();
    let attributes: Vec<TokenTree> = attributes.into_iter().collect();
    assert_eq!(format!("{members:?}"), format!("{attributes:?}"));
}

#[test]
fn a_trait_is_refused_once() {
    let item = quote! {
        pub trait T {
            const C: u8;
            fn f(&self, irp: Irp) { IoCompleteRequest(irp); }
            async fn g(&self) { LOCK.acquire(); }
        }
    };
    let [error] = &errors_of(item)[..] else {
        panic!("more than one error, or none");
    };
    assert!(error.contains("not on `trait`"), "{error}");
}
