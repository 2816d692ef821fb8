//! Nothing is ever inserted into a pattern, where the token would be a binding and change the
//! program.

use super::calls::{is_filled, is_left_alone};

/// Patterns that look like calls.
const PATTERNS: &[&str] = &[
    "IoCompleteRequest(a, b)",
    "crate::IoCompleteRequest(a, b)",
    "&IoCompleteRequest(a, b)",
    "(IoCompleteRequest(a, b), c)",
    "Some(IoCompleteRequest(a, b))",
    "[IoCompleteRequest(a, b), ..]",
    "S { a: IoCompleteRequest(a, b), .. }",
    "x @ IoCompleteRequest(a, b)",
    "A | IoCompleteRequest(a, b)",
    "KeAcquireSpinLock(..)",
    "KeAcquireSpinLock(_)",
    "SpinLock::acquire(a)",
    "<SpinLock<A>>::acquire(a)",
    "fragment(IoCompleteRequest(a, b))",
];

#[track_caller]
fn each_is_left_alone(places: &[&str]) {
    for place in places {
        for pattern in PATTERNS {
            // Calls beside the pattern are seen.
            let code = place.replace("PATTERN", &format!("({pattern})"));
            is_filled(&code.replace("CALL", "q.acquire(tok)"));
            if !pattern.contains("A |") {
                let code = place.replace("PATTERN", pattern);
                is_filled(&code.replace("CALL", "q.acquire(tok)"));
            }
        }
    }
}

#[test]
fn of_statements_and_conditions() {
    each_is_left_alone(&[
        "let PATTERN = CALL;",
        "let PATTERN: A<B, C> = CALL;",
        "let PATTERN;",
        "let PATTERN = CALL else { CALL };",
        "if let PATTERN = CALL { CALL }",
        "if x && let PATTERN = CALL && y { CALL } else if let PATTERN = CALL { CALL }",
        "while let PATTERN = CALL { CALL }",
        "for PATTERN in CALL { CALL }",
        "for PATTERN in [CALL, CALL] { CALL }",
        "|PATTERN| CALL",
        "move |a, PATTERN: A<B, C>| -> u8 { CALL }",
        "f(CALL, |PATTERN, b| CALL, CALL)",
        "async |PATTERN| CALL",
    ]);
}

#[test]
fn of_macros_that_match() {
    each_is_left_alone(&[
        "matches!(CALL, PATTERN)",
        "matches!(CALL, PATTERN if CALL == x)",
        "matches!(CALL, PATTERN,)",
        "core::matches!(CALL, PATTERN if CALL == x)",
        "assert!(matches!(CALL, PATTERN))",
        "assert_matches!(CALL, PATTERN if CALL == x)",
        "assert_matches!(CALL, PATTERN, \"{}\", x)",
        "debug_assert_matches!(CALL, PATTERN)",
        "if matches!(CALL, PATTERN) && CALL { CALL }",
    ]);
}

#[test]
fn of_arms() {
    each_is_left_alone(&[
        "match CALL { PATTERN => CALL }",
        "match CALL { PATTERN => { CALL } PATTERN => CALL, }",
        "match CALL { PATTERN if CALL => CALL, PATTERN => {}, }",
        "match CALL { PATTERN if let PATTERN = CALL => CALL, _ => {} }",
        "match CALL { #[cfg(x)] PATTERN => CALL, #[a] #[b(c)] PATTERN => {} }",
        "match CALL { _ => match CALL { PATTERN => CALL, PATTERN => {} } PATTERN => CALL }",
        "match CALL { A => |x| CALL, PATTERN => |x| { CALL } , PATTERN => CALL }",
        "match (CALL) { A => match x { B => CALL, PATTERN => {} }, PATTERN => CALL }",
        "match unsafe { CALL } { PATTERN => CALL }",
        "match { CALL } { PATTERN => CALL }",
        "match CALL { A if match x { PATTERN => CALL } => CALL, PATTERN => CALL }",
        "select! { A => CALL, PATTERN => CALL }",
        "select! { PATTERN => { CALL } PATTERN if CALL => CALL }",
    ]);
}

/// Bodies of arms, with the comma that the language requires after them.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "{}",
    "{ CALL }",
    "{ CALL },",
    "unsafe { CALL }",
    "const { 1 }",
    "const { 1 }.a(CALL),",
    "if a { CALL } else { CALL }",
    "if CALL {}",
    "if let A = CALL {}",
    "if a {} else if CALL {} else {}",
    "match CALL { _ => {} }",
    "match { a } { A => {} B => CALL }",
    "loop { CALL }",
    "while CALL {}",
    "while let A = CALL {}",
    "for a in CALL {}",
    "'a: { CALL }",
    "'a: loop {}",
    "'a: while a {}",
    "'a: for a in b {}",
    "if { a } { CALL } else { c }",
    "if a { b } else { CALL }.c(),",
    "{ CALL }.a(),",
    "{ CALL }?,",
    "unsafe { CALL }.a(),",
    "match a { _ => CALL }.b,",
    "loop { CALL }.a,",
    "{ a }.b(CALL)?.c,",
    "CALL,",
    "a(CALL),",
    "S { a: CALL },",
    "S { ..CALL },",
    "|a| { CALL },",
    "|a, b| CALL,",
    "|_: A<B, C>| CALL,",
    "|a| -> A<B, C> { CALL },",
    "CALL as A<B, C>,",
    "a::<B, C>(CALL),",
    "<A as B<C, D>>::f(CALL),",
    "m! { CALL },",
    "m!(CALL),",
    "m! { a }.f(CALL),",
    "async { CALL },",
    "async move { CALL },",
    "move || { CALL },",
    "move |a, b| { CALL },",
    "return,",
    "return CALL,",
    "break 'a,",
    "break 'a { CALL },",
    "&{ CALL },",
    "-{ CALL },",
    "!{ CALL },",
    "*{ CALL },",
    "a = { CALL },",
    "a += { CALL },",
    "a + { CALL },",
    "a && { CALL },",
    "a == { CALL } + 1,",
    "a..{ CALL },",
    "return { CALL },",
    "&mut { CALL },",
    "&unsafe { CALL },",
    "a + unsafe { CALL },",
    "a + if b { CALL } else { d },",
    "&match a { _ => CALL },",
    "a = match b { A => CALL, B => c },",
    "a == loop { CALL },",
    "-if a { CALL } else { c },",
    "return if a { CALL } else { c },",
    "return match a { A => CALL, },",
    "a(|| {}, CALL),",
    "[a, CALL],",
    "(a, CALL),",
    "a < b,",
    "a < b && CALL > d,",
    "1 | 2,",
    "a | CALL,",
    "()",
    "(),",
];

// The next arm's pattern begins where an arm ends.
#[test]
fn after_bodies_of_every_kind() {
    for body in BODIES {
        if *body == "()" {
            continue; // the last arm needs no comma
        }
        for place in [
            "match CALL { A => BODY PATTERN => CALL }",
            "match CALL { A if CALL => BODY PATTERN if CALL => BODY _ => CALL }",
            "match CALL { PATTERN => BODY #[cfg(x)] PATTERN => BODY PATTERN => BODY }",
        ] {
            let code = place.replace("BODY", body);
            let code = code.replace("PATTERN", "IoCompleteRequest(a, b)");
            is_filled(&code.replace("CALL", "q.acquire(tok)"));
        }
    }
}

#[test]
fn of_calls_among_the_arguments_of_unknown_macros() {
    for code in [
        "select! { IoCompleteRequest(a, _) = f() => g() }",
        "select! { IoCompleteRequest(..) = f() => g() }",
        "let_assert!(IoCompleteRequest(_, b) = f())",
        "m! { IoCompleteRequest(a, b, ..) ; c }",
    ] {
        is_left_alone(code);
    }
    is_filled("m!(IoCompleteRequest(tok, |_| a, b(..)))");
    is_filled("m!(IoCompleteRequest(tok, f(_), S { ..b }))");
}

#[test]
fn what_comes_after_a_match_is_not_an_arm() {
    for code in [
        "match a { _ => {} } IoCompleteRequest(tok, a, b);",
        "if match a { _ => true } { IoCompleteRequest(tok, a, b); }",
        "let c = match a { A => 1, B => { 2 } } + IoCompleteRequest(tok, a, b);",
        "match IoCompleteRequest(tok, a, b) { _ => {} }",
        "match (S { a: IoCompleteRequest(tok, a, b) }) { _ => {} }",
        "if a { IoCompleteRequest(tok, a, b) } else { IoCompleteRequest(tok, c, d) }",
        "for a in b { IoCompleteRequest(tok, a, b) }",
        "macro_rules! m { (a) => { IoCompleteRequest(tok, a, b) }; (b) => { c } }",
        "macro_rules! m { ($a:pat) => { match x { $a => IoCompleteRequest(tok, a, b) } } }",
    ] {
        is_filled(code);
    }
}
