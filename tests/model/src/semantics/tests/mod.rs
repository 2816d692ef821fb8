//! The model's verdict on drivers that are plain enough to judge by hand.

mod roles;

use std::collections::BTreeSet;

use super::{Limit, Violation, judge};
use crate::language::{
    Acquire, Braces, Capture, Check, Class, Closure, Complete, Cond, Edition, Entry, Function,
    Gives, Init, Kind, Local, Loop, Program, Release, Routine, Shape, Shrink, Site, Spelling, Stmt,
    Style, Test, Value,
};

const GUARD: Local = Local {
    id: 1,
    name: 1,
    shape: Shape::Plain,
    kind: Kind::Raise,
};
const ACQUIRED: Site = 10;
const RELEASED: Site = 11;
const COMPLETED: Site = 12;

fn acquire() -> Acquire {
    Acquire {
        kind: Kind::Raise,
        spelling: Spelling::Method,
        site: ACQUIRED,
    }
}

fn bind() -> Stmt {
    Stmt::Let(GUARD, Init::One(Value::Acquire(acquire())))
}

const fn release() -> Stmt {
    Stmt::Release(GUARD, Release::Drop, RELEASED)
}

const fn complete() -> Stmt {
    Stmt::Complete(Complete::Plain(Routine::Complete, COMPLETED))
}

fn program(body: Vec<Stmt>, edition: Edition) -> Program {
    Program {
        edition,
        style: Style::Visible,
        entry: Entry::Driver,
        is_generic: false,
        functions: vec![Function {
            class: Class::Completes,
            parameters: Vec::new(),
            srb: None,
            body,
            gives: Gives::Nothing,
        }],
    }
}

/// What the driver breaks, and where it must be refused.
fn broken(body: Vec<Stmt>, edition: Edition) -> (Vec<Violation>, Vec<Site>) {
    let outcome = judge(&program(body, edition)).unwrap_or_default();
    let violations = outcome.violations.into_iter().collect();
    (violations, outcome.named.into_iter().collect())
}

#[track_caller]
fn keeps(body: Vec<Stmt>) {
    let outcome = judge(&program(body, Edition::E2024)).unwrap_or_default();
    assert!(
        outcome.keeps_the_rule() && outcome.limits.is_empty(),
        "{outcome:?}"
    );
}

#[track_caller]
fn breaks(body: Vec<Stmt>) {
    let expected = (vec![Violation::Completed], vec![COMPLETED]);
    assert_eq!(broken(body, Edition::E2024), expected);
}

#[test]
fn completes_under_a_lock() {
    breaks(vec![bind(), complete(), release()]);
    breaks(vec![bind(), complete()]);
    keeps(vec![bind(), release(), complete()]);
    keeps(vec![Stmt::Block(Braces::Plain, vec![bind()]), complete()]);
}

#[test]
fn releases_on_one_path_only() {
    breaks(vec![
        bind(),
        Stmt::If(Cond::Flip, vec![release()], vec![]),
        complete(),
    ]);
    keeps(vec![
        bind(),
        Stmt::If(Cond::Flip, vec![release()], vec![release()]),
        complete(),
    ]);
}

#[test]
fn a_loop_is_followed_round_by_round() {
    let body = vec![complete(), Stmt::Assign(GUARD, Value::Acquire(acquire()))];
    let round = |body| Stmt::Loop(Loop::While(Cond::Flip), 1, body);
    breaks(vec![bind(), release(), round(body)]);
    keeps(vec![round(vec![bind(), release(), complete()])]);
}

#[test]
fn released_twice() {
    let twice = broken(vec![bind(), release(), release()], Edition::E2024);
    assert_eq!(twice, (vec![Violation::NotHeld], vec![RELEASED]));
    let moved_in_loop = Stmt::Loop(Loop::For, 1, vec![release()]);
    let (violations, _) = broken(vec![bind(), moved_in_loop], Edition::E2024);
    assert_eq!(violations, [Violation::NotHeld]);
}

#[test]
fn temporaries_live_as_the_edition_says() {
    let else_completes = || vec![Stmt::IfLet(acquire(), vec![], vec![complete()])];
    assert_eq!(broken(else_completes(), Edition::E2021).1, [COMPLETED]);
    keeps(else_completes());
    let block = || Cond::Block(vec![], Box::new(Cond::Peek(acquire())));
    let after = || Cond::Block(vec![complete()], Box::new(Cond::Flip));
    let call = || Cond::Both(Box::new(block()), Box::new(after()));
    let check = || vec![Stmt::Check(call(), Check::Statement)];
    assert_eq!(broken(check(), Edition::E2021).1, [COMPLETED]);
    keeps(check());
}

const OPTIONAL: Local = Local {
    shape: Shape::Optional,
    ..GUARD
};

#[test]
fn only_what_is_there_is_moved_out() {
    let some = || Stmt::Let(OPTIONAL, Init::One(Value::Acquire(acquire())));
    let none = || Stmt::If(Cond::Flip, vec![Stmt::Clear(OPTIONAL)], vec![]);
    let dropped = || Stmt::Release(OPTIONAL, Release::Drop, RELEASED);
    let bound = Local { id: 9, ..GUARD };
    let test = |other| Stmt::Test(Test::IfLet, OPTIONAL, bound, ACQUIRED, vec![], other);
    keeps(vec![some(), none(), test(vec![dropped()])]);
    let after = broken(
        vec![some(), none(), test(vec![]), dropped()],
        Edition::E2024,
    );
    assert_eq!(after.0, [Violation::NotHeld]);
}

/// The driver keeps the rule and is refused, for this limit and no other.
#[track_caller]
fn is_refused_for(limit: Limit, body: Vec<Stmt>, edition: Edition) {
    let outcome = judge(&program(body, edition)).unwrap_or_default();
    assert!(outcome.keeps_the_rule());
    assert_eq!(outcome.limits, BTreeSet::from([limit]));
}

#[test]
fn a_limit_is_named() {
    let some = Stmt::Let(OPTIONAL, Init::One(Value::Acquire(acquire())));
    let body = vec![some, Stmt::Take(OPTIONAL, RELEASED), complete()];
    is_refused_for(Limit::OptionTake, body, Edition::E2024);
    let list = Local {
        shape: Shape::List,
        ..GUARD
    };
    let value = || Value::Acquire(acquire());
    let shrunk = |times: usize| {
        let mut body = vec![Stmt::Let(list, Init::Two(value(), value()))];
        body.resize(1 + times, Stmt::Shrink(list, Shrink::Pop, RELEASED));
        body.push(complete());
        body
    };
    is_refused_for(Limit::VecShrunk, shrunk(2), Edition::E2024);
    breaks(shrunk(1));
}

#[test]
fn conditions_that_exclude_each_other() {
    let acquired = Stmt::If(Cond::Bit(0), vec![bind(), complete()], vec![]);
    let never = Stmt::If(Cond::Not(Box::new(Cond::Bit(0))), vec![acquired], vec![]);
    is_refused_for(Limit::CorrelatedBranches, vec![never], Edition::E2024);
}

const MADE: Site = 13;
const CALLED: Site = 14;

const fn closure(capture: Capture, body: Vec<Stmt>) -> Stmt {
    let site = MADE;
    Stmt::Closure(
        1,
        Closure {
            body,
            capture,
            site,
        },
    )
}

const fn call() -> Stmt {
    Stmt::CallClosure(1, CALLED)
}

#[test]
fn a_closure_that_completes_has_the_token_until_its_last_call() {
    let completes = || closure(Capture::Borrowed, vec![complete()]);
    let kept = vec![completes(), bind(), release(), call()];
    is_refused_for(Limit::CompletingClosure, kept, Edition::E2024);
    let made_under_a_lock = vec![bind(), completes(), release(), call()];
    is_refused_for(Limit::CompletingClosure, made_under_a_lock, Edition::E2024);
    keeps(vec![completes(), call(), call(), bind(), release()]);
    let either = Stmt::If(Cond::Flip, vec![call()], vec![bind()]);
    keeps(vec![completes(), either]);
    let given = closure(Capture::Given, vec![complete()]);
    keeps(vec![given, bind(), release(), call()]);
}

#[test]
fn a_closure_that_completes_is_refused_where_the_lock_is_acquired() {
    let completes = closure(Capture::Borrowed, vec![complete()]);
    let (violations, named) = broken(vec![completes, bind(), call()], Edition::E2024);
    assert_eq!(violations, [Violation::Completed]);
    assert!(named.contains(&ACQUIRED));
}

#[test]
fn a_closure_that_locks_keeps_others_from_completing() {
    let locks = || closure(Capture::Borrowed, vec![bind()]);
    let kept = vec![locks(), complete(), call()];
    is_refused_for(Limit::LockingClosure, kept, Edition::E2024);
    keeps(vec![locks(), bind(), call(), release(), complete()]);
}

#[test]
fn a_moving_closure_takes_an_exclusive_token_along() {
    let moves = || closure(Capture::Moved, vec![bind()]);
    let used = vec![moves(), call(), complete()];
    is_refused_for(Limit::TokenMoved, used, Edition::E2024);
    keeps(vec![complete(), moves(), call()]);
    keeps(vec![moves(), bind(), call()]);
}

#[test]
fn an_argument_does_not_complete() {
    let after = |block| Stmt::Complete(Complete::After(block, COMPLETED));
    let completes = vec![after(vec![complete()])];
    is_refused_for(Limit::CompletingArgument, completes, Edition::E2021);
    keeps(vec![after(vec![bind(), release()])]);
}

#[test]
fn what_is_matched_lives_in_every_arm() {
    let dpc = Local {
        kind: Kind::Dpc,
        ..GUARD
    };
    let tried = |form| {
        vec![Stmt::TryAcquire(
            form,
            dpc,
            acquire(),
            vec![],
            vec![complete()],
        )]
    };
    is_refused_for(Limit::TryAcquireMatched, tried(Test::Match), Edition::E2024);
    is_refused_for(Limit::TryAcquireMatched, tried(Test::IfLet), Edition::E2021);
    keeps(tried(Test::IfLet));
}

#[test]
fn a_try_acquire_holds_where_there_is_a_guard() {
    let dpc = Local {
        kind: Kind::Dpc,
        ..GUARD
    };
    let tried = |then, other| vec![Stmt::TryAcquire(Test::IfLet, dpc, acquire(), then, other)];
    keeps(tried(vec![], vec![complete()]));
    breaks(tried(vec![complete()], vec![]));
}
