//! Errors lie in the item, and not at the attribute.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::expand::expand;

/// Arguments, items, and how the error begins. `fragment(..)` stands for what a macro's
/// fragment becomes.
const CASES: &[(&str, &str, &str)] = &[
    (
        "",
        "fn f() { match x { fragment() => {} } }",
        "expected one of",
    ),
    (
        "",
        "fn f() -> IoStartNextPacket! {}",
        "unexpected end of input",
    ),
    ("", "fn f() -> Vec<u8< {}", "expected `,`"),
    ("crate = a::", "fn f() {}", "write `crate = path`"),
    (
        "HW_INTERRUPT",
        r#"unsafe extern "C" fn f(a: u8, b: fragment(&u8)) -> u8 {}"#,
        "these are not the parameters",
    ),
];

fn with_fragments(tokens: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            trees.push(tree);
            continue;
        };
        let mut delimiter = group.delimiter();
        if trees.last().is_some_and(|it| it.to_string() == "fragment") {
            trees.pop();
            delimiter = Delimiter::None;
        }
        let mut copy = Group::new(delimiter, with_fragments(group.stream()));
        copy.set_span(group.span());
        trees.push(copy.into());
    }
    trees.into_iter().collect()
}

#[test]
fn errors_lie_in_the_item() {
    for (arguments, item, message) in CASES {
        let item = with_fragments(item.parse().unwrap());
        let expansion = expand(arguments.parse().unwrap(), item);
        let mut trees = expansion.clone().into_iter();
        let error = trees.find(|tree| tree.to_string() == "compile_error");
        // What lies at the attribute has no source.
        assert!(error.unwrap().span().source_text().is_some(), "{expansion}");
        assert!(expansion.to_string().contains(message), "{expansion}");
    }
}
