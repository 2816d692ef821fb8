use proc_macro2::Ident;
use quote::quote;
use syn::{Expr, Local, Macro, PatIdent};

use crate::classify::Tracked;
use crate::parse::Function;
use crate::routines::{Access, Routine};
use crate::walk::{self, Site, Visitor};

/// Writes down what it is told.
#[derive(Default)]
struct Log(Vec<String>);

impl Visitor for Log {
    fn call(&mut self, _: &mut Expr, call: &Tracked, site: Site) {
        let mut entry = call.name.to_string();
        for (holds, mark) in [
            (site.captured, " captured"),
            (site.moved, " moved"),
            (site.token_in_arguments, " after arguments"),
        ] {
            if holds {
                entry.push_str(mark);
            }
        }
        self.0.push(entry);
    }

    fn capture(&mut self, _: &mut Expr, access: Access) {
        self.0.push(format!("capture {access:?}"));
    }

    fn completing_closure(&mut self, name: &mut PatIdent) {
        self.0.push(format!("closure {}", name.ident));
    }

    fn completing_let(&mut self, _: &mut Local) {
        self.0.push("let".to_owned());
    }

    fn raw(&mut self, name: &Ident, routine: &'static Routine) {
        self.0.push(format!("raw {name} for {}", routine.name));
    }

    fn leak(&mut self, name: &Ident) {
        self.0.push(format!("leak by {name}"));
    }

    fn hidden(&mut self, mac: &mut Macro, name: &Ident) {
        self.0.push(format!(
            "{name} hidden in {}",
            mac.path.segments.last().unwrap().ident
        ));
    }

    fn hidden_for_good(&mut self, name: &Ident) {
        self.0.push(format!("{name} hidden"));
    }
}

fn walk(body: &str) -> (Vec<String>, Option<Access>) {
    let body: proc_macro2::TokenStream = body.parse().unwrap();
    let mut function =
        Function::parse(&quote!(fn f(lent: SpinLockGuard<'_, u8>) { #body })).unwrap();
    let mut log = Log::default();
    let needs = walk::body(
        &function.signature,
        &mut function.statements,
        None,
        &mut log,
    );
    (log.0, needs)
}

#[track_caller]
fn finds(body: &str, expected: &[&str]) {
    assert_eq!(walk(body).0, expected, "in `{body}`");
}

#[test]
fn calls_are_found_in_every_place() {
    for place in [
        "if CALL > 0 {}",
        "if x {} else if CALL > 0 {}",
        "while CALL > 0 {}",
        "'a: loop { break 'a CALL; }",
        "for x in CALL {}",
        "match CALL { _ => {} }",
        "match x { Some(y) if CALL > y => {} _ => {} }",
        "match x { _ => CALL }",
        "let x = CALL;",
        "let Some(x) = y else { return CALL };",
        "let x = unsafe { CALL };",
        "if let Some(x) = CALL && x > 1 {}",
        "x[CALL] = 1;",
        "x = CALL;",
        "x += CALL;",
        "return CALL;",
        "f(&CALL, [1, (2, CALL_NOT)]);",
        "S { x: CALL, ..y };",
        "CALL?.y.await;",
        "-CALL as u8;",
        "println!(\"{}\", CALL);",
        "vec![CALL; 2];",
        "matches!(x, Some(y) if CALL > y);",
        "assert!(matches!(CALL, 1));",
        "{ { CALL } };",
        "const { CALL };",
        "x.f(CALL..);",
        "let [a, b] = [1, CALL];",
    ] {
        finds(
            &place
                .replace("CALL_NOT", "0")
                .replace("CALL", "q.acquire()"),
            &["acquire"],
        );
    }
}

#[test]
fn nested_items_are_functions_of_their_own() {
    finds(
        "fn g() { q.acquire(); } impl S { fn h() { q.acquire(); } } const C: u8 = q.acquire();",
        &[],
    );
}

#[test]
fn closures_tell_what_they_need() {
    finds(
        "let f = || q.acquire().len();",
        &["acquire captured", "capture Shared"],
    );
    finds(
        "let f = move |irp| IoCompleteRequest(irp, 0);",
        &[
            "IoCompleteRequest captured moved",
            "capture Exclusive",
            "closure f",
            "let",
        ],
    );
    finds(
        "g(|| q.acquire().len());",
        &["acquire captured", "capture Shared"],
    );
    finds(
        "let x = async move { q.acquire() };",
        &["acquire captured moved", "capture Shared"],
    );
}

#[test]
fn a_closure_that_passes_the_token_on_changes_it() {
    let body = quote!(let f = move |irp| finish(irp, token););
    let mut function = Function::parse(&quote!(fn f() { #body })).unwrap();
    let token = Ident::new("token", proc_macro2::Span::call_site());
    let mut log = Log::default();
    let token = Some((&token, Access::Exclusive));
    let needs = walk::body(
        &function.signature,
        &mut function.statements,
        token,
        &mut log,
    );
    assert_eq!(log.0, ["capture Exclusive", "closure f", "let"]);
    assert_eq!(needs, None);
}

#[test]
fn a_closure_that_calls_a_completing_one_completes() {
    let complete = [
        "IoCompleteRequest captured",
        "capture Exclusive",
        "closure f",
        "let",
    ];
    let mut expected = complete.to_vec();
    expected.extend(["closure g", "let"]);
    finds(
        "let f = |irp| IoCompleteRequest(irp, 0); let g = || f(irp);",
        &expected,
    );
    finds(
        "let f = |irp| IoCompleteRequest(irp, 0); let f = 1; let g = || f(irp);",
        &complete,
    );
    finds(
        "{ let f = |irp| IoCompleteRequest(irp, 0); } let g = || f(irp);",
        &complete,
    );
}

#[test]
fn closures_in_a_tuple_are_bound_one_by_one() {
    finds(
        "let (f, n) = (|irp| IoCompleteRequest(irp, 0), 1);",
        &[
            "IoCompleteRequest captured",
            "capture Exclusive",
            "closure f",
            "let",
        ],
    );
}

#[test]
fn token_in_arguments_is_told() {
    finds(
        "IoCompleteRequest(q.acquire().pop(), 0);",
        &["acquire", "IoCompleteRequest after arguments"],
    );
    finds("q.acquire().f(q.acquire());", &["acquire", "acquire"]);
}

#[test]
fn guards_are_followed_through_bindings() {
    finds("forget(lent);", &["leak by forget"]);
    finds(
        "let g = q.acquire(); forget(g);",
        &["acquire", "leak by forget"],
    );
    finds(
        "let Some(g) = q.try_acquire_at_dpc_level() else { return }; forget(g);",
        &["try_acquire_at_dpc_level", "leak by forget"],
    );
    finds(
        "if let Some(g) = q.try_acquire_at_dpc_level() { forget(g) }",
        &["try_acquire_at_dpc_level", "leak by forget"],
    );
    finds(
        "match q.try_acquire_at_dpc_level() { Some(g) => forget(g), None => {} }",
        &["try_acquire_at_dpc_level", "leak by forget"],
    );
    finds(
        "let g = q.acquire(); let h = (g, 1); forget(h);",
        &["acquire", "leak by forget"],
    );
    finds("let g = q.acquire(); let g = 1; forget(g);", &["acquire"]);
    finds("let g = q.acquire(); f(|g| forget(g));", &["acquire"]);
    finds(
        "let g = q.acquire(); for g in x { forget(g) }",
        &["acquire"],
    );
    finds(
        "if let Some(g) = q.try_acquire_at_dpc_level() {} else { forget(g) }",
        &["try_acquire_at_dpc_level"],
    );
}

#[test]
fn hidden_calls_are_found() {
    finds(
        "select! { a => IoCompleteRequest(irp, 0) }",
        &["IoCompleteRequest hidden in select"],
    );
    finds(
        "macro_rules! m { () => { q.acquire() } }",
        &["acquire hidden"],
    );
    finds("select! { a => other(irp, 0) }", &[]);
}

#[test]
fn raw_bindings_are_found_where_they_are_no_call() {
    finds(
        "let f = ntddk::IofCompleteRequest; unsafe { KeReleaseSpinLock(lock, irql) };",
        &[
            "raw IofCompleteRequest for IoCompleteRequest",
            "raw KeReleaseSpinLock for KeReleaseSpinLock",
        ],
    );
}

#[test]
fn the_whole_body_needs_the_most_of_its_calls() {
    assert_eq!(walk("f();").1, None);
    assert_eq!(walk("q.acquire();").1, Some(Access::Shared));
    assert_eq!(
        walk("q.acquire(); || IoStartNextPacket(d, true);").1,
        Some(Access::Exclusive)
    );
    assert_eq!(walk("q.acquire_sole();").1, Some(Access::Exclusive));
    assert_eq!(walk("drop(q.acquire(token));").1, None);
}
