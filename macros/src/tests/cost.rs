//! Long and deep input terminates. Code that searches a list for each of its trees would take minutes
//! here, and code that searches a group for each group around it would never end.

use super::{expand, tokens};

/// Code that is repeated many times in one body.
const IN_A_BODY: &[&str] = &[
    "q.acquire();",
    "IoCompleteRequest(irp, 0);",
    "let g = q.acquire(); g.push(1); drop(g);",
    "let a = b; if let Some(c) = d { e(a) }",
    "<SpinLock<u8>>::acquire(&q);",
    "SpinLock::<u8>::acquire(&q);",
    "f(|x| q.acquire(), |a, b: C<D, E>| a, x as F<G, H>);",
    "f(fragment(a + b)); fragment(q.acquire()); fragment(a + b);",
    "x = 1 << a; x = < a; x = (a) < b && c > d;",
    "{} | a; || b;",
    "fn g() { h() }",
    "#[a] fn g() { h() }",
    "use a::b;",
    "#[cfg(x)] a;",
    "trace!(q.acquire(), 1);",
    "matches!(q.acquire(), Some(a) if b);",
    "macro_rules! m { (a) => { q.acquire() }; }",
    "'a: { break 'a; }",
    "ManuallyDrop::x; g.leak(); forget(x);",
    "for a in b { q.acquire(); }",
    "match x { A(b) if c => { q.acquire(); } _ => d }",
];

#[test]
fn long_bodies() {
    for part in IN_A_BODY {
        let body = part.repeat(1_000);
        let expansion = expand(tokens(&format!(
            "fn f(t: &mut LockToken) {{ {body} q.acquire(); }}"
        )));
        assert!(expansion.ends_with("q . acquire (t) ; }"), "{part}");
    }
}

#[test]
fn long_lists() {
    for (before, part, after) in [
        ("IoCompleteRequest(", "a, ", "b);"),
        ("f(", "q.acquire(), ", "b);"),
        ("[", "S { a: q.acquire() }, ", "b];"),
        ("x = ", "q.acquire() + ", "1;"),
        ("x", ".g()", ".h();"),
        ("x", ".acquire()", ";"),
        ("match x { ", "A => q.acquire(), ", "}"),
        ("match x { ", "A(b) if c => { q.acquire(); } ", "}"),
        ("x = y ", "as u8 ", ";"),
        (
            "if a {} else ",
            "if let Some(b) = q.acquire() { c } else ",
            "{}",
        ),
        ("let x: Vec<", "u8, ", "u8>;"),
    ] {
        let code = format!("{before}{}{after}", part.repeat(2_000));
        let expansion = expand(tokens(&format!(
            "fn f(t: &mut LockToken) {{ {code} q.acquire(); }}"
        )));
        assert!(expansion.ends_with("q . acquire (t) ; }"), "{part}");
    }
}

#[test]
fn deep_nesting() {
    for (open, close) in [
        ("{ (", ") }"),
        ("IoCompleteRequest(", ", 0)"),
        ("let a = { ", " };"),
        ("f(|x| g(", "))"),
        ("match x { A => ", " }"),
        ("if q.acquire() { ", " }"),
        ("forget(", ")"),
        ("Some(Box::new(", "))"),
        ("|own: &LockToken| { ", " }"),
        ("trace!(", ")"),
        ("fragment(", ")"),
        ("unsafe { [", "] }"),
    ] {
        let code = format!("{}q.acquire(){}", open.repeat(150), close.repeat(150));
        let expansion = expand(tokens(&format!("fn f(t: &mut LockToken) {{ {code} }}")));
        assert!(expansion.contains("q . acquire ("), "{open}");
    }
}

#[test]
fn deep_items() {
    let modules = format!(
        "{}fn f() {{ q.acquire(); }}{}",
        "mod m { ".repeat(150),
        " }".repeat(150)
    );
    assert!(expand(tokens(&modules)).contains("acquire (no_spin_lock_held)"));
    let ty = format!("{}&u8{}", "Vec<".repeat(150), ">".repeat(150));
    let expansion = expand(tokens(&format!(
        "mod m {{ fn f(a: {ty}) -> {ty} {{ q.acquire() }} }}"
    )));
    assert!(expansion.contains("& 'spin_lock_safe u8"));
}

/// Returns items with consecutive numbers.
fn numbered(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().concat()
}

// Each function calls the next one, and only the last one locks.
#[test]
fn long_scopes() {
    let functions = numbered(1_000, |at| format!("fn f{at}() {{ f{}(); }}", at + 1));
    let module = format!("mod m {{ {functions} fn f1000() {{ q.acquire(); }} }}");
    assert!(expand(tokens(&module)).contains("fn f0 (no_spin_lock_held"));
    let types = numbered(1_000, |at| {
        format!(
            "struct S{at} {{ a: u8 }}
            impl S{at} {{
                fn g(&self) {{ q.acquire(); self.a.g(); }}
                fn h(s: &S{at}) {{ s.g(); }}
            }}"
        )
    });
    let expansion = expand(tokens(&format!("mod m {{ {types} }}")));
    assert!(expansion.contains("s : & S999 , no_spin_lock_held"));
}

// Each call in a module looks up the module's imports.
#[test]
fn many_imports() {
    let modules = numbered(300, |at| {
        format!("mod m{at} {{ pub fn f{at}() {{ q.acquire(); }} }} use self::m{at}::*;")
    });
    let calls = numbered(300, |at| format!("f{at}();"));
    let expansion = expand(tokens(&format!(
        "mod m {{ {modules} fn g() {{ {calls} }} }}"
    )));
    assert!(expansion.contains("f299 (no_spin_lock_held) ; }"));
}

// The receivers of calls in receivers, and in the arguments of constructors.
#[test]
fn deep_receivers() {
    let scope = |code: String| {
        let module = format!(
            "mod m {{
                struct S;
                impl S {{
                    fn g(&self) -> S {{ q.acquire(); S }}
                    fn push(&self) -> S {{ q.acquire(); S }}
                }}
                fn f(s: &S) {{ {code} }}
            }}"
        );
        expand(tokens(&module))
    };
    for (open, close) in [
        ("Box::new(", ".g()).g()"),
        ("Some(", ".g()).unwrap().g()"),
        ("{ ", ".g() }.g()"),
        ("((", ".g(), 1).0).g()"),
    ] {
        let expansion = scope(format!("{}s{};", open.repeat(100), close.repeat(100)));
        assert!(expansion.contains("s . g (no_spin_lock_held)"), "{open}");
    }
    for name in ["g", "push"] {
        let expansion = scope(format!("s{};", format!(".{name}()").repeat(1_000)));
        let first = format!("s . {name} (no_spin_lock_held)");
        assert!(expansion.contains(&first), "{name}");
    }
}
