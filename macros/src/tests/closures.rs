//! Closures with their own token, and variables that hide the token.

use quote::quote;

use super::calls::{is_filled, is_left_alone};
use super::{errors_of, expand, tokens};

/// Returns the expansion of a helper with this body, whose token is `t`.
fn body(of: &str) -> String {
    let item = format!("fn f(irp: Irp, t: &mut LockToken) {{ {of} }}");
    expand(tokens(&item))
}

#[track_caller]
fn contains(of: &str, expected: &str) {
    let (expansion, expected) = (body(of), tokens(expected).to_string());
    assert!(expansion.contains(&expected), "{expansion}");
}

#[test]
fn a_closure_captures_the_token() {
    is_filled("let mut complete = |irp| IoCompleteRequest(tok, irp, 0); complete(irp);");
    is_filled("each(&mut move |irp| { IoCompleteRequest(tok, irp, 0); });");
    is_filled("let count = || q.acquire(tok).len();");
    is_filled(
        "let (a, b) = (|irp| IoCompleteRequest(tok, irp, 0), |c, d: E<F, G>| q.acquire(tok));",
    );
}

#[test]
fn calls_in_a_closure_with_a_token_of_its_own_get_that_one() {
    let own = "IoCompleteRequest(own, irp, 0)";
    for closure in [
        "|irp, own: &mut LockToken| IoCompleteRequest(irp, 0)",
        "|own: &mut LockToken, irp| { IoCompleteRequest(irp, 0) }",
        "move |irp, mut own: &mut spin_lock_safe::LockToken| -> u8 { IoCompleteRequest(irp, 0) }",
        "|own: &mut LockToken| if x { IoCompleteRequest(irp, 0) }",
        "|own: &mut LockToken| || IoCompleteRequest(irp, 0)",
        "|own: &mut LockToken| f(|irp| { IoCompleteRequest(irp, 0) })",
        "|own: &mut LockToken| { let g = |irp| IoCompleteRequest(irp, 0); g }",
        "|own: &mut LockToken| match x { _ => { IoCompleteRequest(irp, 0) } }",
        "|own: fragment(&mut LockToken)| IoCompleteRequest(irp, 0)",
    ] {
        contains(&format!("let f = {closure}; q.acquire();"), own);
        contains(&format!("let f = {closure}; q.acquire();"), "q.acquire(t)");
        contains(&format!("g({closure}, q.acquire());"), own);
        contains(&format!("g({closure}, q.acquire());"), "q.acquire(t)");
    }
}

#[test]
fn the_token_of_a_closure_ends_with_it() {
    for code in [
        "f(CLOSURE, r.acquire(tok))",
        "let f = CLOSURE; r.acquire(tok);",
        "match x { A => CLOSURE, B => r.acquire(tok) }",
        "{ CLOSURE } r.acquire(tok);",
        "[CLOSURE, r.acquire(tok)]",
        "S { f: CLOSURE, g: r.acquire(tok) }",
        "m!(CLOSURE; r.acquire(tok))",
        "(CLOSURE)(r.acquire(tok))",
        "if (CLOSURE)(x) { r.acquire(tok) }",
        "|a| CLOSURE; r.acquire(tok)",
        "|own: &mut LockToken| |inner: &LockToken| q.acquire(inner); r.acquire(tok)",
        "|own: &LockToken| { (|inner: &LockToken| q.acquire(inner), s.acquire(own)) }; r.acquire(tok)",
        "|own: &LockToken| f(|inner: &LockToken| q.acquire(inner), s.acquire(own)); r.acquire(tok)",
    ] {
        let code = code.replace("CLOSURE", "|own: &mut LockToken| q.acquire(own)");
        let bare = code
            .replace("acquire(own)", "acquire()")
            .replace("acquire(inner)", "acquire()");
        contains(
            &bare.replace("acquire(tok)", "acquire()"),
            &code.replace("(tok)", "(t)"),
        );
    }
}

// The variable names the token of a closure, although its type stands elsewhere.
#[test]
fn a_parameter_of_a_closure_with_the_tokens_name_is_the_token_there() {
    contains(
        "each(|irp, t| IoCompleteRequest(irp, 0));",
        "|irp, t| IoCompleteRequest(t, irp, 0)",
    );
    contains(
        "each(|t: &mut _| { q.acquire() });",
        "|t: &mut _| { q.acquire(t) }",
    );
    contains(
        "each(|mut t| q.acquire()); r.acquire();",
        "each(|mut t| q.acquire(t)); r.acquire(t);",
    );
}

#[test]
fn a_closure_that_needs_no_token_of_the_function_asks_for_none() {
    for code in [
        "fn f() { each(|irp, own: &mut LockToken| IoCompleteRequest(irp, 0)); }",
        "mod m { fn f() { each(|own: &LockToken| q.acquire().len()); } }",
    ] {
        let expansion = expand(code.parse().unwrap());
        assert!(!expansion.contains("no_spin_lock_held"), "{expansion}");
        assert!(errors_of(code.parse().unwrap()).is_empty(), "{expansion}");
    }
}

#[test]
fn a_closures_own_token_is_left_alone_where_it_is_passed() {
    is_left_alone("each(|irp, own: &mut LockToken| IoCompleteRequest(own, irp, 0));");
    is_left_alone("each(|own: &LockToken| q.acquire(&*own).len());");
    is_left_alone("each(|irp, own: &mut LockToken| IoCompleteRequest(own, irp));");
}

#[test]
fn a_variable_that_hides_the_token_is_reported_where_the_token_is_needed() {
    for hiding in [
        "let t = 1; q.acquire();",
        "let t: u8 = 1; q.acquire();",
        "let (t, a) = b; q.acquire();",
        "let Some(t) = a else { return }; q.acquire();",
        "if let Some(t) = a { q.acquire(); }",
        "while let Some(t) = a { q.acquire(); }",
        "for t in a { q.acquire(); }",
        "match a { Some(t) => q.acquire(), None => {} }",
        "match a { t if q.acquire().x => {}, _ => {} }",
        "each(|(t, a)| q.acquire());",
        "let S { t, .. } = a; q.acquire();",
        "let S { a: [t, ..] } = a; q.acquire();",
        "let mut t = 1; { q.acquire(); }",
        "let t @ 1 = a; q.acquire();",
        "let ref t = a; q.acquire();",
    ] {
        let item = format!("fn f(t: &LockToken) {{ {hiding} }}");
        let errors = errors_of(item.parse().unwrap());
        assert_eq!(errors.len(), 1, "{hiding}: {errors:?}");
        assert!(
            errors[0].contains("a variable named `t` hides the token"),
            "{errors:?}"
        );
    }
}

#[test]
fn a_variable_hides_the_token_only_where_it_is_in_scope() {
    for code in [
        "{ let t = 1; } q.acquire();",
        "let t = q.acquire();",
        "if let Some(t) = a {} else { q.acquire(); } q.acquire();",
        "let Some(t) = a else { q.acquire(); return };",
        "match a { Some(t) => {} None => drop(q.acquire()) } q.acquire();",
        "match q.acquire() { t => {} }",
        "for t in q.acquire().iter() {} q.acquire();",
        "each(|(t, a)| a); q.acquire();",
        "each(|(t, a)| a, q.acquire());",
        "let t = &mut *t; q.acquire();",
        "let t: &mut LockToken = x; q.acquire();",
        "let S { t: a, .. } = b; q.acquire();",
        "let a = S { t: 1 }; b.t = 1; q.acquire();",
        "fn g(t: u8) {} q.acquire();",
        "let T = 1; let a::t = b; q.acquire();",
    ] {
        let item = format!("fn f(t: &mut LockToken) {{ {code} }}");
        let errors = errors_of(item.parse().unwrap());
        assert!(errors.is_empty(), "{code}: {errors:?}");
    }
}

#[test]
fn the_hidden_token_must_not_be_hidden() {
    for code in [
        "let no_spin_lock_held = 1;",
        "if no_spin_lock_held {}",
        "|no_spin_lock_held| 1;",
    ] {
        let item = format!("mod m {{ fn f() {{ {code} q.acquire(); }} }}");
        let errors = errors_of(item.parse().unwrap());
        assert_eq!(errors.len(), 1, "{code}: {errors:?}");
        let alone = format!("mod m {{ fn f() {{ {code} }} }}");
        assert!(errors_of(alone.parse().unwrap()).is_empty(), "{code}");
    }
    let twice = quote! { fn f() { ::spin_lock_safe::__private::__enter_entry_point(); } };
    assert!(errors_of(twice)[0].contains("two `#[spin_lock_safe]` attributes"));
}
