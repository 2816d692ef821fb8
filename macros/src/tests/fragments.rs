//! Fragments of a user's macros in rebuilt lists.

use proc_macro2::{Delimiter, Literal, TokenTree};

use super::{text, trees};
use crate::fragments::{self, Site};

/// Shows a fragment with this `content` between these trees.
fn shown(before: &str, content: &str, after: &str, site: Site) -> String {
    let list = trees(&format!("{before} fragment() {after}"));
    let at = trees(before).len();
    text(&fragments::shown(&list, at, trees(content), site))
}

/// Shows a fragment as an operand.
fn as_operand(content: &str) -> String {
    shown("x +", content, "", Site::Expression)
}

/// Shows a fragment as a statement.
fn as_statement(content: &str) -> String {
    shown("a;", content, "; b", Site::Expression)
}

#[track_caller]
fn stays(shown: impl Fn(&str) -> String, contents: &[&str]) {
    for content in contents {
        assert_eq!(shown(content), text(&trees(content)));
    }
}

#[track_caller]
fn gets_parentheses(shown: impl Fn(&str) -> String, contents: &[&str]) {
    for content in contents {
        assert_eq!(shown(content), format!("({})", text(&trees(content))));
    }
}

#[rustfmt::skip]
const EXPRESSIONS: &[&str] = &[
    "1 + 2", "-x", "&x", "!x", "*x", "f(x)", "x.y", "x.f()", "x[0]", "x?", "x as u8", "a < b",
    "S { a: 1 }", "|x| x", "return x", "break 'a", "move || x", "m!(x)", "a..b", "x = 1",
    "if a { b } else { c }", "match a { _ => b }", "unsafe { a }", "loop {}", "'a: {}",
    "const { a }", "async { a }", "a::b!()", "f::<A>(x)",
];

#[test]
fn expressions_of_several_trees_get_parentheses() {
    gets_parentheses(as_operand, EXPRESSIONS);
    gets_parentheses(
        |content| shown("f,", content, ", x", Site::Expression),
        EXPRESSIONS,
    );
    gets_parentheses(
        |content| shown("x =", content, ".y", Site::Expression),
        EXPRESSIONS,
    );
}

#[test]
fn single_trees_and_paths_stay() {
    stays(as_operand, &["x", "1", "\"x\"", "(a, b)", "[a]"]);
    stays(
        as_operand,
        &[
            "a::b",
            "::a::B",
            "A::<B>::c",
            "Vec::<A<B>>::new",
            "<A>::C",
            "<[A]>::D::e",
        ],
    );
    stays(
        |content| shown("f,", content, ", x", Site::Expression),
        &["{ a }", "x", "a::b"],
    );
}

// `-1` may be one tree, and `-1.abs()` is not `(-1).abs()`.
#[test]
fn negative_literals_get_parentheses() {
    let literal = TokenTree::from(Literal::i32_unsuffixed(-1));
    let list = trees("x, fragment().abs()");
    let shown = fragments::shown(&list, 2, vec![literal], Site::Expression);
    assert_eq!(text(&shown).replace(' ', ""), "(-1)");
}

#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "let x = 1", "fn f() {}", "pub fn f() {}", "use a::b;", "struct S;", "const C: u8 = 1;",
    "unsafe fn f() {}", "unsafe impl A for B {}", "static S: u8 = 1;", "macro_rules! m { () => {} }",
    "#[a] let x = 1", "#[a] #[b] fn f() {}", "extern crate a;", "impl A for B {}", "mod m {}",
    "enum E {}", "trait T {}", "type A = B;", "union U { a: u8 }", "if a {} else {}", "match a {}",
    "loop {}", "while a {}", "for a in b {}", "unsafe { a }", "'a: loop {}", "", "{ a }",
];

#[test]
fn statements_stay() {
    stays(as_statement, STATEMENTS);
    for before in ["a;", "{}", ""] {
        stays(
            |content| shown(before, content, "", Site::Expression),
            &["if a { b } else { c }"],
        );
    }
    gets_parentheses(as_statement, &["a = 1", "f(x)", "x.y()?", "return x"]);
}

#[rustfmt::skip]
const TYPES: &[&str] = &[
    "u8", "&u8", "&'a mut T", "*const T", "[u8; 2]", "(A, B)", "A<B>", "a::B", "dyn A", "fn(A) -> B",
    "!", "Vec<A<B>>", "<A as B>::C",
];

#[test]
fn types_stay_unless_they_are_sums() {
    let in_type = |content: &str| shown("Vec <", content, ">", Site::Type);
    stays(in_type, TYPES);
    gets_parentheses(in_type, &["dyn A + B", "impl A + 'a", "A + B"]);
}

#[test]
fn patterns_stay_unless_they_are_alternatives_or_ranges() {
    let in_pattern = |content: &str| shown("let", content, "= x", Site::Pattern);
    stays(
        in_pattern,
        &[
            "x", "_", "Some(x)", "&x", "x @ y", "S { a }", "mut x", "A::B", "-1",
        ],
    );
    gets_parentheses(in_pattern, &["A | B", "1..=2", "..=2", "1.."]);
}

#[test]
fn a_type_before_a_path_separator_is_qualified() {
    for site in [Site::Type, Site::Expression, Site::Pattern] {
        let before_path = |content: &str| shown("x +", content, "::f()", site);
        stays(before_path, &["S", "a::S", "::a::S"]);
        for content in ["Vec<u8>", "&T", "dyn A + B"] {
            assert_eq!(
                before_path(content),
                format!("< {} >", text(&trees(content)))
            );
        }
    }
}

#[test]
fn a_fragment_is_opened_once() {
    let single = fragments::opened_single(trees("fragment(fragment(a))").remove(0));
    assert_eq!(single.to_string(), "a");
    let several = fragments::opened_single(trees("fragment(a b)").remove(0));
    assert!(matches!(several, TokenTree::Group(it) if it.delimiter() == Delimiter::None));
}
