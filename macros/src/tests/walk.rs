use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, Local, PatIdent};

use super::read;
use crate::classify::{AsInC, Misuse};
use crate::functions;
use crate::known::Known;
use crate::routines::{Access, Routine};
use crate::walk::{self, Hiding, Site, Surroundings, TokenCall, Visitor};

/// Writes down what it is told.
#[derive(Default)]
struct Log(Vec<String>);

impl Visitor for Log {
    fn call(&mut self, _: &mut Expr, call: &TokenCall, site: Site) {
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

    fn threaded_closure(&mut self, _: &mut Local) {
        self.0.push("threaded".to_owned());
    }

    fn completing_trial(&mut self, _: &mut Expr) {
        self.0.push("trial".to_owned());
    }

    fn raw(&mut self, raw: &Misuse<'_>, routine: &'static Routine) {
        self.0
            .push(format!("raw {} for {}", raw.written, routine.name));
    }

    fn as_in_c(&mut self, _: &mut Expr, form: AsInC) {
        self.0.push(format!("as in C: {form:?}"));
    }

    fn leak(&mut self, leak: &Misuse<'_>) {
        self.0.push(format!("leak by {}", leak.written));
    }

    fn hidden(&mut self, _: &mut TokenStream, name: &Ident, what: &Hiding) {
        self.0.push(format!("{name} hidden in {what:?}"));
    }
}

fn walk(body: &str) -> (Vec<String>, Option<Access>) {
    walk_with(body, None)
}

pub(super) fn walk_with(
    body: &str,
    token: Option<(&Ident, Access)>,
) -> (Vec<String>, Option<Access>) {
    let body: proc_macro2::TokenStream = body.parse().unwrap();
    let item = quote!(fn f(lent: SpinLockGuard<'_, u8>) { #body });
    let mut function = read(&item).unwrap();
    let known = Known::default();
    let mut log = Log::default();
    let mut needs = None;
    functions::each(&mut function, &mut |mut function| {
        let around = Surroundings {
            known: &known,
            token,
        };
        needs = walk::body(&mut function, around, &mut log);
    });
    (log.0, needs)
}

#[track_caller]
pub(super) fn finds(body: &str, expected: &[&str]) {
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
        &["IoCompleteRequest hidden in Macro(\"select\")"],
    );
    finds(
        "macro_rules! m { () => { q.acquire() } }",
        &["acquire hidden in Other"],
    );
    finds("select! { a => other(irp, 0) }", &[]);
}

#[test]
fn raw_bindings_are_found_where_they_are_no_call() {
    finds(
        "let f = ntddk::IofCompleteRequest; unsafe { KeReleaseSpinLock(lock, irql) };",
        &[
            "raw ntddk::IofCompleteRequest for IoCompleteRequest",
            "as in C: RestoredIrql",
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
