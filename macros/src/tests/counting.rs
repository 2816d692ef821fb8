//! Arguments are separated by their commas.

use super::{text, trees};
use crate::body::arguments::Arguments;

/// Returns the arguments in this text, or `None` if a comma may be something else.
fn arguments(code: &str) -> Option<Vec<String>> {
    let trees = trees(code);
    let arguments = Arguments::of(&trees);
    let list = arguments
        .list
        .iter()
        .map(|argument| text(argument))
        .collect();
    Some(list).filter(|_| !arguments.is_uncertain)
}

/// Checks that these arguments are separated when they are joined with commas.
#[track_caller]
fn are(expected: &[&str]) {
    let code = expected.join(", ");
    let expected: Vec<String> = expected.iter().map(|it| text(&trees(it))).collect();
    assert_eq!(arguments(&code).as_ref(), Some(&expected), "{code}");
    assert_eq!(
        arguments(&format!("{code},")).as_ref(),
        Some(&expected),
        "{code},"
    );
}

#[test]
fn no_argument_and_one() {
    assert_eq!(arguments(""), Some(vec![]));
    are(&["a"]);
    are(&["a.b(c, d)[e, f] + { g; (h, i) }"]);
}

#[test]
fn commas_in_groups_are_not_between_arguments() {
    are(&[
        "f(a, b)",
        "[c, d]",
        "S { e, f: (g, h) }",
        "{ (i, j) }",
        "m!(k, l)",
        "fragment(n, o)",
    ]);
}

#[test]
fn commas_in_generic_arguments_are_not_between_arguments() {
    are(&["f::<A, B>()", "x.collect::<Result<A, B>>()"]);
    are(&["<A as B<C, D>>::f", "x"]);
    are(&[
        "x",
        "<A as B<C, D>>::f(y)",
        "-<A<B, C>>::D",
        "&mut <[A] as B<C, D>>::e()",
    ]);
    are(&[
        "Vec::<A<B, C>, D>::new()",
        "HashMap::<fn(A, B) -> C<D, E>, F>::new()",
    ]);
    are(&["f::<{ a < b }, { c > d }>()", "f::<'a, 1, -1>()"]);
}

#[test]
fn commas_in_types_are_not_between_arguments() {
    are(&["x as A<B, C>", "y"]);
    are(&[
        "x as *const A<B, C>",
        "&x as &dyn A<B, C>",
        "x as a::b::C<D, E>::F",
    ]);
    are(&[
        "x as fn(A, B) -> C<D, E>",
        "x as <A as B<C, D>>::E + 1",
        "x as [A<B, C>; 2]",
    ]);
    are(&["x as usize", "y", "x as u8 + 1", "z"]);
    are(&["x as Box<dyn Fn(A, B) -> C<D, E>>", "f"]);
}

#[test]
fn commas_between_the_bars_of_a_closure_are_not_between_arguments() {
    are(&["|a, b| c", "d"]);
    are(&["move |a: A<B, C>, (d, e)| f", "async move |a, b| { c }"]);
    are(&[
        "|| a",
        "|_| b",
        "|&a, &mut b| c",
        "&|a, b| c",
        "&mut |a, b| c",
    ]);
    are(&[
        "|a, b| -> A<B, C> { d }",
        "|a| -> Fn(A, B) -> C<D, E> { f }",
        "g",
    ]);
    are(&["|a, b| |c, d| e", "f"]);
    are(&[
        "(|a, b| c)",
        "if x { |a, b| c } else { |a, b| d }",
        "return |a, b| c",
    ]);
    are(&[
        "x = |a, b| c",
        "x == |a, b| c",
        "x || |a, b| c",
        "x..|a, b| c",
    ]);
    are(&["break 'a |a, b| c", "#[x] |a, b| c"]);
}

// `a | b, c | d` is not a closure. A bar begins one only where an operand is expected.
#[test]
fn bars_that_are_operators() {
    are(&["a | b", "c | d"]);
    are(&["a || b", "c || d", "e"]);
    are(&["f() | g()", "[a][0] | b", "c? | d", "1 | 2", "\"\" | c"]);
    are(&[
        "a |= b",
        "c | d",
        "a.await | b",
        "self | c",
        "x as u8 | y",
        "z | w",
    ]);
    are(&["|a| b | c", "|a| b || c", "d | e"]);
}

#[test]
fn marks_that_are_not_angle_brackets() {
    are(&["a < b", "c > d"]);
    are(&["a << b", "c >> d", "e <= f", "g >= h", "i -> j"]);
    are(&["a <<= b", "c", "(a) < (b)", "c", "d > e"]);
    are(&["a.b < c", "1 < d", "e[0] < f", "g > h"]);
    are(&["if a < b { c } else { d }", "e > f"]);
}

#[test]
fn where_angle_brackets_have_no_end_the_count_is_not_certain() {
    for code in ["f::<a, b", "<a, b", "x, <", "-< a, b", "|a, b"] {
        assert_eq!(arguments(code), None, "{code}");
    }
}
