//! Closures, and trials to acquire.

use proc_macro2::Ident;

use super::walk::{finds, walk_with};
use crate::routines::Access;

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
    let token = Ident::new("token", proc_macro2::Span::call_site());
    let body = "let f = move |irp| finish(irp, token);";
    let (log, needs) = walk_with(body, Some((&token, Access::Exclusive)));
    assert_eq!(log, ["capture Exclusive", "closure f", "let"]);
    assert_eq!(needs, None);
}

#[test]
fn a_closure_with_a_token_of_its_own_does_not_use_the_function_s() {
    let token = Ident::new("token", proc_macro2::Span::call_site());
    let body = "let f = |irp, token: &mut LockToken| IoCompleteRequest(irp, 0); f(irp, token);";
    let (log, needs) = walk_with(body, Some((&token, Access::Exclusive)));
    assert_eq!(log, ["IoCompleteRequest captured"]);
    assert_eq!(needs, None);
}

#[test]
fn a_closure_that_is_only_called_gets_the_token() {
    let threaded = ["IoCompleteRequest moved", "threaded", "f"];
    finds(
        "let f = |irp| IoCompleteRequest(irp, 0); f(irp);",
        &threaded,
    );
    finds(
        "let f = move |irp| IoCompleteRequest(irp, 0); { f(irp) }",
        &threaded,
    );
    finds(
        "let mut f = |irp| IoCompleteRequest(irp, 0); let x = x.f + f(irp)..f();",
        &[&threaded[..], &["f"]].concat(),
    );
    finds(
        "let f = |irp| IoCompleteRequest(irp, 0); let g = |irp| f(irp); g(irp);",
        &[
            "IoCompleteRequest moved",
            "threaded",
            "f moved",
            "threaded",
            "g",
        ],
    );
}

#[test]
fn a_call_among_arguments_of_a_macro_or_behind_not_is_a_call() {
    let threaded = ["IoCompleteRequest moved", "threaded", "f"];
    for body in [
        "let f = |irp| IoCompleteRequest(irp, 0); m!(f(irp), 1);",
        "let f = |irp| IoCompleteRequest(irp, 0); if !(f(irp)) {}",
    ] {
        finds(body, &threaded);
    }
}

#[test]
fn a_closure_that_is_used_otherwise_captures_the_token() {
    let captured = [
        "IoCompleteRequest captured",
        "capture Exclusive",
        "closure f",
        "let",
    ];
    for body in [
        "let f = |irp| IoCompleteRequest(irp, 0);",
        "let f = |irp| IoCompleteRequest(irp, 0); f(irp); g(f);",
        "let f = |irp| IoCompleteRequest(irp, 0); f(irp); g(&mut f);",
        "let f = |irp| IoCompleteRequest(irp, 0); m!(f(irp) => 1);",
        "let f = |irp| IoCompleteRequest(irp, 0); f(irp); S { f };",
    ] {
        finds(body, &captured);
    }
}

#[test]
fn a_closure_that_calls_one_that_captured_the_token_changes_it() {
    let capture = [
        "IoCompleteRequest captured",
        "capture Exclusive",
        "closure f",
        "let",
    ];
    let mut expected = capture.to_vec();
    expected.extend(["closure g", "let"]);
    let make = "let f = |irp| IoCompleteRequest(irp, 0); h(&mut f);";
    finds(&format!("{make} let g = || f(irp);"), &expected);
    finds(&format!("{make} let f = 1; let g = || f(irp);"), &capture);
    finds(&format!("{{ {make} }} let g = || f(irp);"), &capture);
}

#[test]
fn a_trial_that_completes_without_the_lock_is_found() {
    let trial = ["try_acquire_at_dpc_level", "IoCompleteRequest", "trial"];
    let complete = "IoCompleteRequest(irp, 0)";
    finds(
        &format!("match q.try_acquire_at_dpc_level() {{ Some(g) => {{}}, None => {complete} }}"),
        &trial,
    );
    finds(
        &format!(
            "match self.q.try_acquire_at_dpc_level() {{ None => {complete}, Some(mut g) => {{}} }}"
        ),
        &trial,
    );
    finds(
        &format!("if let Some(g) = q.try_acquire_at_dpc_level() {{}} else {{ {complete} }}"),
        &trial,
    );
    for other in [
        "match q.try_acquire_at_dpc_level() { Some(_) => {}, None => COMPLETE }",
        "match q.try_acquire_at_dpc_level() { Some(g) if x => {}, _ => COMPLETE }",
        "match f().try_acquire_at_dpc_level() { Some(g) => {}, None => COMPLETE }",
        "if let Some(g) = q.try_acquire_at_dpc_level() && x {} else { COMPLETE }",
    ] {
        finds(&other.replace("COMPLETE", complete), &trial[..2]);
    }
    finds(
        "match q.try_acquire_at_dpc_level() { Some(g) => {}, None => {} }",
        &trial[..1],
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
