//! Fragments of a user's macros in bodies and parameters.

use proc_macro2::{TokenStream, TokenTree};

use super::{expand, text, tokens};
use crate::fragments;

/// Returns the lists in these tokens that contain groups without delimiters.
fn lists_with_fragments(tokens: &TokenStream) -> Vec<String> {
    let mut lists = Vec::new();
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    if trees.iter().any(fragments::is_fragment) {
        lists.push(text(&trees));
    }
    for tree in &trees {
        if let TokenTree::Group(group) = tree {
            lists.extend(lists_with_fragments(&group.stream()));
        }
    }
    lists
}

// The compiler keeps fragments if the list around them stays the same.
#[test]
fn fragments_stay_in_lists_without_a_call_and_are_shown_in_others() {
    let item = "fn f(t: &LockToken) {
        q.acquire();
        f(fragment(1 + 2) * 2);
        let x = fragment(1 + 2) * 2;
        assert!(fragment(3 + 4) * 2 == 6);
        r[fragment(1 + 2) * 2].acquire();
        s.g(fragment(5 + 6) * 2, t.acquire());
    }";
    let expansion = crate::expand::expand(TokenStream::new(), tokens(item));
    assert_eq!(
        lists_with_fragments(&expansion),
        ["1 + 2 * 2", "3 + 4 * 2 == 6", "1 + 2 * 2"],
    );
    let expansion = expansion.to_string();
    assert!(expansion.contains("let x = (1 + 2) * 2 ;"), "{expansion}");
    assert!(
        expansion.contains("s . g ((5 + 6) * 2 , t . acquire (t))"),
        "{expansion}"
    );
}

fn without_spaces(text: &str) -> String {
    text.replace(' ', "")
}

#[test]
fn calls_in_fragments_are_seen() {
    for (code, expected) in [
        ("fragment(q.acquire()).len();", "(q.acquire(t)).len();"),
        ("fragment(q).acquire();", "q.acquire(t);"),
        ("fragment(self.q).acquire();", "(self.q).acquire(t);"),
        (
            "fragment(SpinLock<u8>)::acquire(&q);",
            "<SpinLock<u8>>::acquire(&q, t);",
        ),
        ("fragment({ q.acquire(); })", "{ q.acquire(t); }"),
        ("fragment(let x = q.acquire());", "let x = q.acquire(t);"),
    ] {
        let in_helper = |body: &str| tokens(&format!("fn f(t: &LockToken) {{ {body} }}"));
        let expansion = without_spaces(&expand(in_helper(code)));
        let expected = without_spaces(&in_helper(expected).to_string());
        assert_eq!(expansion, expected, "{code}");
    }
}

#[test]
fn fragments_beside_a_call_mean_the_same() {
    for (code, expected) in [
        (
            "let x: &fragment(dyn A + B) = y;",
            "let x: &(dyn A + B) = y;",
        ),
        ("let fragment(A | B) = x;", "let (A | B) = x;"),
        ("let fragment(S { a, .. }) = x;", "let S { a, .. } = x;"),
        ("if let fragment(A | B) = x {}", "if let (A | B) = x {}"),
        ("for fragment(A | B) in x {}", "for (A | B) in x {}"),
        ("let f = |fragment(A | B)| 1;", "let f = |(A | B)| 1;"),
        (
            "let f = |x: &fragment(dyn A + B)| 1;",
            "let f = |x: &(dyn A + B)| 1;",
        ),
        ("f::<fragment(dyn A + B)>();", "f::<(dyn A + B)>();"),
        ("x as fragment(u8);", "x as u8;"),
        ("&fragment(a.b).c;", "&(a.b).c;"),
        (
            "fragment(if a { b } else { c }).d();",
            "(if a { b } else { c }).d();",
        ),
        ("fragment(|x| x)(1);", "(|x| x)(1);"),
        ("#[cfg(x)] fragment(g(1));", "#[cfg(x)] (g(1));"),
        ("use fragment(a::b)::c;", "use a::b::c;"),
        (
            "fn g(x: u8) -> fragment(u8) { x }",
            "fn g(x: u8) -> u8 { x }",
        ),
        (
            "impl fragment(A) for fragment(B<C>) {}",
            "impl A for B<C> {}",
        ),
        (
            "const C: fragment(u8) = fragment(1 + 2) * 2;",
            "const C: u8 = (1 + 2) * 2;",
        ),
        (
            "q.acquire::<&fragment(dyn A + B)>(t);",
            "q.acquire::<&(dyn A + B)>(t);",
        ),
        (
            "ManuallyDrop::<&fragment(dyn A + B)>::new(1);",
            "ManuallyDrop::<&(dyn A + B)>::new(1);",
        ),
        (
            "forget::<&fragment(dyn A + B)>(x);",
            "forget::<&(dyn A + B)>(x);",
        ),
    ] {
        let expansion = expand(tokens(&format!(
            "fn f(t: &LockToken) {{ {code} q.acquire(); }}"
        )));
        let expected = tokens(&format!(
            "fn f(t: &LockToken) {{ {expected} q.acquire(t); }}"
        ))
        .to_string();
        assert_eq!(expansion, expected, "{code}");
    }
}

#[test]
fn fragments_in_fragments_mean_the_same() {
    for (code, expected) in [
        (
            "let x = fragment(fragment(1 + 2) * 2) + 1;",
            "let x = ((1 + 2) * 2) + 1;",
        ),
        (
            "let x: Vec<fragment(Result<&fragment(dyn A + B), u8>)> = y;",
            "let x: Vec<Result<&(dyn A + B), u8>> = y;",
        ),
    ] {
        let item = format!("fn f(t: &LockToken) {{ {code} q.acquire(); }}");
        let expansion = crate::expand::expand(TokenStream::new(), tokens(&item));
        let expected = tokens(&format!(
            "fn f(t: &LockToken) {{ {expected} q.acquire(t); }}"
        ));
        assert_eq!(lists_with_fragments(&expansion), [""; 0], "{code}");
        let expansion = without_spaces(&expansion.to_string());
        assert_eq!(expansion, without_spaces(&expected.to_string()), "{code}");
    }
}

#[test]
fn fragments_in_parameters_that_change_mean_the_same() {
    for (item, expected) in [
        (
            "mod m { fn f(a: &fragment(dyn A + B)) { q.acquire(); } }",
            "a: &(dyn A + B),",
        ),
        (
            "mod m { fn f(fragment(A | B): fragment(u8)) { q.acquire(); } }",
            "(A | B): u8,",
        ),
        (
            "unsafe extern \"C\" fn f(a: &fragment(dyn A + B), t: &LockToken) { q.acquire(); }",
            "f(a: &(dyn A + B))",
        ),
        (
            "mod m { fn f(a: &(&fragment(dyn A + B), u8)) -> &u8 { q.acquire() } }",
            "&'spin_lock_safe (dyn A + B)",
        ),
        (
            "mod m { fn f(a: &u8) -> [&fragment(dyn A + B); 1] { q.acquire() } }",
            "&'spin_lock_safe (dyn A + B)",
        ),
    ] {
        let expansion = crate::expand::expand(TokenStream::new(), tokens(item));
        assert_eq!(lists_with_fragments(&expansion), [""; 0], "{item}");
        let is_in = without_spaces(&tokens(expected).to_string());
        assert!(
            without_spaces(&expansion.to_string()).contains(&is_in),
            "{expansion}"
        );
    }
}
