//! Checks what neighboring trees show.

use proc_macro2::TokenTree;

use super::trees;
use crate::trees::{
    after_angles, after_type, follows_dot, follows_path_separator, follows_quote, is_arrow,
    is_assignment, is_colon, is_path_separator, is_thin_arrow,
};

/// Returns the places in this text at which `holds` holds.
fn places(text: &str, holds: fn(&[TokenTree], usize) -> bool) -> Vec<usize> {
    let trees = trees(text);
    (0..trees.len()).filter(|&at| holds(&trees, at)).collect()
}

/// Returns the names in this text at which `holds` holds.
fn names(text: &str, holds: fn(&[TokenTree], usize) -> bool) -> Vec<String> {
    let trees = trees(text);
    let named = |at: &usize| matches!(trees[*at], TokenTree::Ident(_)) && holds(&trees, *at);
    (0..trees.len())
        .filter(named)
        .map(|at| trees[at].to_string())
        .collect()
}

#[test]
fn operators_of_two_characters_are_told_apart() {
    let marks = "a: b::c; d = e == f => g >= h += i <= j -> k ..= l != m = n";
    assert_eq!(places(marks, is_colon), [1]);
    assert_eq!(places(marks, is_path_separator), [3]);
    assert_eq!(places(marks, is_assignment), [8, 20, 35]);
    assert_eq!(places(marks, is_arrow), [13]);
    assert_eq!(places(marks, is_thin_arrow), [25]);
    assert_eq!(places(": : = = =>", is_arrow), [4]);
}

#[test]
fn what_comes_before() {
    assert_eq!(names("a.b + c..d + e.0.f", follows_dot), ["b", "f"]);
    assert_eq!(
        names("a.b::c::<d>::e + ::f", follows_path_separator),
        ["c", "e", "f"]
    );
    assert_eq!(names("'a: loop {} b 'c", follows_quote), ["a", "c"]);
}

/// Returns the rest of this text after the angle brackets at its start.
fn rest_after_angles(text: &str) -> Option<String> {
    let trees = trees(text);
    after_angles(&trees, 0).map(|at| super::text(&trees[at..]))
}

#[test]
fn where_angle_brackets_end() {
    for (text, rest) in [
        ("<A, B> c", "c"),
        ("<A<B<C>>> d", "d"),
        ("<F: Fn(A) -> B> c", "c"),
        ("<A = { b > c }> d", "d"),
        ("<> a > b", "a > b"),
        ("<A as B>::c", ":: c"),
    ] {
        assert_eq!(rest_after_angles(text).as_deref(), Some(rest), "{text}");
    }
    for text in ["<", "< a", "<A<B> c", "< a -> b"] {
        assert_eq!(rest_after_angles(text), None, "{text}");
    }
}

/// Returns the rest of this text after the type at its start.
fn rest_after_type(text: &str) -> String {
    let trees = trees(text);
    super::text(&trees[after_type(&trees, 0)..])
}

#[test]
fn where_a_type_ends() {
    for (text, rest) in [
        ("u8 + 1", "+ 1"),
        ("a::b::C<D, E>, f", ", f"),
        ("*const T, f", ", f"),
        ("*mut T as U", "as U"),
        ("&'a mut [T] { }", "{ }"),
        ("(A, B) | c", "| c"),
        ("[u8; 2] < c", "< c"),
        ("Fn(A, B) -> C { }", "{ }"),
        ("fn(A) -> fn(B) -> C, d", ", d"),
        ("unsafe extern \"C\" fn(A) -> B, c", ", c"),
        ("dyn A<B>::C { }", "{ }"),
        ("impl A<B, C>, d", ", d"),
        ("Vec::<A, B>::C, d", ", d"),
        ("::a::B & c", "& c"),
        ("<A as B<C, D>>::E, f", ", f"),
        ("fragment(Vec<u8>) + 1", "+ 1"),
    ] {
        assert_eq!(rest_after_type(text), rest, "{text}");
    }
}
