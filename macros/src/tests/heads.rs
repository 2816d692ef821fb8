//! The heads of functions: their own qualifiers, and where their parts begin.

use super::items::each;
use super::{errors_of, text, tokens};
use crate::item::Function;

/// Returns the head of the first function in this item, as text.
fn head(item: &str) -> String {
    let mut found = None;
    each(item, |function| {
        found.get_or_insert_with(|| qualifiers(function));
    });
    found.unwrap_or_else(|| panic!("there is no function in `{item}`"))
}

fn qualifiers(function: &Function) -> String {
    let head = &function.head;
    let words = [
        (head.is_public, "pub"),
        (head.constness.is_some(), "const"),
        (head.asyncness.is_some(), "async"),
        (head.unsafety.is_some(), "unsafe"),
        (head.abi.is_some(), "extern"),
        (function.is_entry_point(), "entry"),
    ];
    let words = words.iter().filter(|(is_there, _)| *is_there);
    words.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_own_qualifiers_of_a_function() {
    for (item, expected) in [
        ("fn f() {}", ""),
        ("pub fn f() {}", "pub"),
        ("pub(in super) const unsafe fn f() {}", "pub const unsafe"),
        (
            "pub(crate) async unsafe extern \"C\" fn f() {}",
            "pub async unsafe extern entry",
        ),
        ("unsafe extern fn f() {}", "unsafe extern entry"),
        ("extern \"system\" fn f() {}", "extern entry"),
        ("extern \"Rust\" fn f() {}", "extern"),
        ("unsafe extern r\"Rust\" fn f() {}", "unsafe extern"),
        (
            "unsafe extern r#\"efiapi\"# fn f() {}",
            "unsafe extern entry",
        ),
        (
            "impl S { default unsafe extern \"C\" fn f() {} }",
            "unsafe extern entry",
        ),
    ] {
        assert_eq!(head(item), expected, "{item}");
    }
}

#[test]
fn qualifiers_of_anything_else_are_not_its_own() {
    for (item, expected) in [
        (
            "#[unsafe(no_mangle)] extern \"C\" fn f() {}",
            "extern entry",
        ),
        ("#[unsafe(no_mangle)] #[doc = \"extern\"] fn f() {}", ""),
        ("#[extern(\"C\")] #[const(async)] fn f() {}", ""),
        ("fn f(g: unsafe extern \"C\" fn(u8)) {}", ""),
        ("fn f(#[unsafe(x)] g: u8) {}", ""),
        ("fn f<F: Fn(unsafe extern \"C\" fn())>(f: F) {}", ""),
        ("fn f<const N: usize>(a: [u8; { unsafe { N } }]) {}", ""),
        ("fn f() -> unsafe extern \"C\" fn() { g }", ""),
        (
            "fn f() where T: A<{ unsafe { 1 } }>, fn(): extern_trait::B {}",
            "",
        ),
        ("fn r#unsafe() {}", ""),
        ("fn r#extern<'unsafe>() {}", ""),
        ("unsafe impl T for S { fn f() {} }", ""),
        ("impl T<unsafe extern \"C\" fn()> for S { fn f() {} }", ""),
        ("impl S<{ unsafe { 1 } }> { fn f() {} }", ""),
        (
            "mod m { const C: unsafe extern \"C\" fn() = g; fn f() {} }",
            "",
        ),
        ("mod m { static S: u8 = unsafe { g() }; fn f() {} }", ""),
        ("mod m { type F = unsafe extern \"C\" fn(); fn f() {} }", ""),
        ("mod m { unsafe extern \"C\" { fn g(); } fn f() {} }", ""),
        ("mod m { extern crate a; fn f() {} }", ""),
        ("mod m { use a::r#extern; fn f() {} }", ""),
        (
            "mod m { struct S(unsafe extern \"C\" fn()); fn f() {} }",
            "",
        ),
        (
            "mod m { macro_rules! g { () => { unsafe extern \"C\" } } fn f() {} }",
            "",
        ),
        ("mod m { unsafe trait T { fn f() {} } }", ""),
    ] {
        assert_eq!(head(item), expected, "{item}");
    }
}

#[test]
fn parts_of_a_head_may_be_fragments() {
    for (item, expected) in [
        ("fragment(pub) fn f() {}", "pub"),
        ("fragment(pub(crate)) unsafe fn f() {}", "pub unsafe"),
        (
            "fragment() unsafe extern \"C\" fn f() {}",
            "unsafe extern entry",
        ),
        (
            "unsafe extern fragment(\"C\") fn f() {}",
            "unsafe extern entry",
        ),
        (
            "unsafe extern fragment(\"Rust\") fn f() {}",
            "unsafe extern",
        ),
        (
            "extern fragment(fragment(\"C\")) fn f() fragment({})",
            "extern entry",
        ),
        (
            "fn f(g: fragment(unsafe extern \"C\" fn())) -> fragment(u8) {}",
            "",
        ),
        ("#[fragment(unsafe(no_mangle))] fn f() {}", ""),
        ("impl fragment(S) { unsafe fn f() {} }", "unsafe"),
        (
            "mod m { fragment(pub unsafe extern \"C\" fn f() {}) }",
            "pub unsafe extern entry",
        ),
        ("mod m { fragment(fn f() {} ) unsafe fn g() {} }", ""),
        (
            "mod m { fragment(unsafe fn f() fragment({})) fn g() {} }",
            "unsafe",
        ),
    ] {
        assert_eq!(head(item), expected, "{item}");
    }
}

// Such an entry point would make a token for itself wherever it is called.
#[test]
fn a_safe_function_is_never_an_entry_point() {
    for item in [
        "#[unsafe(no_mangle)] extern \"C\" fn f() { q.acquire(); }",
        "#[unsafe(no_mangle)] pub extern fragment(\"C\") fn f() { q.acquire(); }",
        "extern \"system\" fn f(g: unsafe fn()) { q.acquire(); }",
        "extern fn f() -> unsafe fn() { q.acquire(); }",
        "mod m { #[unsafe(no_mangle)] extern \"C\" fn f() { q.acquire(); } }",
        "impl S<unsafe fn()> { extern \"C\" fn f() { q.acquire(); } }",
        "unsafe impl T for S { extern \"C\" fn f() { q.acquire(); } }",
    ] {
        let errors = errors_of(tokens(item));
        assert!(errors[0].contains("write `unsafe extern`"), "{errors:?}");
    }
}

/// Returns the generic parameters, the parameters, the result's type and the body of a function.
fn parts(item: &str) -> [String; 4] {
    let mut found = None;
    each(item, |function| {
        found = Some([
            text(&function.generics),
            function.parameters.group.to_string(),
            text(function.result_type()),
            function.body.to_string(),
        ]);
    });
    found.unwrap()
}

#[test]
fn where_the_parts_of_a_head_begin() {
    for (item, expected) in [
        ("fn f(a: u8) -> u8 { 1 }", ["", "(a : u8)", "u8", "{ 1 }"]),
        ("fn f<T>() where T: A<B> {}", ["< T >", "()", "", "{ }"]),
        (
            "fn f<F: Fn(u8) -> u8>(f: F) {}",
            ["< F : Fn (u8) -> u8 >", "(f : F)", "", "{ }"],
        ),
        (
            "fn f<A: B<C<D>>>() -> E<F<G>> {}",
            ["< A : B < C < D >>>", "()", "E < F < G >>", "{ }"],
        ),
        (
            "fn f() -> [u8; { 1 }] { x }",
            ["", "()", "[u8 ; { 1 }]", "{ x }"],
        ),
        (
            "fn f() -> S<{ 1 }> { x }",
            ["", "()", "S < { 1 } >", "{ x }"],
        ),
        (
            "fn f() -> m! { u8 } { x }",
            ["", "()", "m ! { u8 }", "{ x }"],
        ),
        (
            "fn f() -> m!(u8) where m! { T }: C { x }",
            ["", "()", "m ! (u8)", "{ x }"],
        ),
        (
            "fn f() -> impl Fn() -> u8 + use<> { x }",
            ["", "()", "impl Fn () -> u8 + use <>", "{ x }"],
        ),
        (
            "fn f<const N: usize = { 1 }>() -> ! { x }",
            ["< const N : usize = { 1 } >", "()", "!", "{ x }"],
        ),
    ] {
        assert_eq!(parts(item), expected, "{item}");
    }
}

#[test]
fn what_has_no_name_or_no_body_is_not_a_function() {
    for item in [
        "mod m { const C: fn(u8) = g; }",
        "mod m { struct S { f: fn(u8) } }",
        "mod m { type F = for<'a> fn(&'a u8); }",
        "mod m { m! { fn f() {} } }",
        "mod m { macro_rules! m { () => { fn f() {} } } }",
        "mod m { const _: () = { fn f() {} }; }",
        "mod m { trait T { fn f(); } }",
        "mod m { extern \"C\" { fn f(); } }",
    ] {
        each(item, |function| panic!("{} in {item}", function.head.name));
    }
}
