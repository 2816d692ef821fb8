//! Functions with a role, and what is moved once.

use super::*;
use crate::language::{Call, Role};

/// The driver's first function in this role.
fn program(role: Role, body: Vec<Stmt>) -> Program {
    let mut program = super::program(body, Edition::E2024);
    program.entry = Entry::Role(role);
    let function = &mut program.functions[0];
    let given = |kind| Local { kind, ..GUARD };
    function.parameters.extend(role.releases().map(given));
    program
}

fn violations(role: Role, body: Vec<Stmt>) -> BTreeSet<Violation> {
    judge(&program(role, body)).unwrap_or_default().violations
}

#[test]
fn an_srb_is_completed_once() {
    let srb = || Stmt::Srb(7);
    let complete = || Stmt::Complete(Complete::Srb(7, COMPLETED));
    let under_lock = || Stmt::UnderLock(7, RELEASED);
    keeps(vec![srb(), bind(), release(), complete()]);
    breaks(vec![srb(), bind(), complete()]);
    keeps(vec![bind(), srb(), under_lock()]);
    let twice = broken(vec![srb(), under_lock(), complete()], Edition::E2024);
    assert_eq!(twice, (vec![Violation::NotHeld], vec![COMPLETED]));
}

#[test]
fn a_cancel_routine_releases_what_it_is_entered_with() {
    let completed = BTreeSet::from([Violation::Completed]);
    assert_eq!(violations(Role::Cancel, vec![complete()]), completed);
    let released = vec![release(), complete()];
    assert_eq!(violations(Role::Cancel, released), BTreeSet::new());
}

#[test]
fn the_locks_of_others_are_held_all_the_time() {
    for role in [Role::Interrupt, Role::Insert] {
        assert!(!violations(role, vec![complete()]).is_empty());
        assert!(violations(role, vec![bind(), release()]).is_empty());
    }
    assert!(violations(Role::StartIo, vec![complete()]).is_empty());
}

#[test]
fn a_lock_that_is_left_is_held_to_the_end() {
    let leave = || Stmt::Leave(acquire());
    let inner = vec![Stmt::Block(Braces::Plain, vec![leave()]), complete()];
    let completed = BTreeSet::from([Violation::Completed]);
    assert_eq!(violations(Role::AcquireQueue, inner), completed);
    let after = violations(Role::AcquireQueue, vec![complete(), leave()]);
    assert_eq!(after, BTreeSet::new());
    let twice = violations(Role::AcquireQueue, vec![leave(), leave()]);
    assert_eq!(twice, BTreeSet::from([Violation::NotHeld]));
    let rounds = vec![Stmt::Loop(Loop::For, 1, vec![leave()])];
    let ended = violations(Role::AcquireQueue, rounds);
    assert_eq!(ended, BTreeSet::from([Violation::NotHeld]));
}

#[test]
fn the_types_do_not_tell_that_the_queue_is_released() {
    let program = program(Role::ReleaseQueue, vec![release(), complete()]);
    let outcome = judge(&program).unwrap_or_default();
    assert!(outcome.keeps_the_rule());
    assert_eq!(outcome.limits, BTreeSet::from([Limit::QueueReleased]));
}

#[test]
fn a_closure_is_refused_where_it_calls_what_completes() {
    const CALLED: Site = 40;
    let call = |function, site| Call {
        function,
        arguments: Vec::new(),
        srb: None,
        site,
        is_guarded: false,
    };
    let closure = Closure {
        body: vec![Stmt::Call(call(1, CALLED))],
        capture: Capture::Borrowed,
        site: 50,
    };
    let mut program = program(Role::Insert, vec![Stmt::Run(closure)]);
    program.functions.push(Function {
        class: Class::Completes,
        parameters: Vec::new(),
        srb: None,
        body: vec![complete()],
        gives: Gives::Nothing,
    });
    let outcome = judge(&program).unwrap_or_default();
    assert_eq!(outcome.violations, BTreeSet::from([Violation::Completed]));
    assert!(outcome.named.contains(&CALLED), "{:?}", outcome.named);
    assert!(!outcome.named.contains(&COMPLETED), "{:?}", outcome.named);
}
