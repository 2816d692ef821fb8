//! The parts of statements, for those who look at every statement alike.

use std::collections::BTreeMap;

use super::{Acquire, Call, Closure, Complete, Cond, Init, Loop, Program, Stmt, Value};

/// A part of a statement.
pub(crate) enum Part<'a> {
    Block(&'a Vec<Stmt>),
    Cond(&'a Cond),
    Value(&'a Value),
    Acquire(&'a Acquire),
    Call(&'a Call),
}

/// The parts of `stmt`, not those of its parts.
fn parts(stmt: &Stmt) -> Vec<Part<'_>> {
    match stmt {
        Stmt::Let(_, init) => init_parts(init),
        Stmt::Assign(_, value) | Stmt::Discard(value, _) | Stmt::Return(Some(value)) => {
            vec![Part::Value(value)]
        }
        Stmt::Leave(acquire) | Stmt::Complete(Complete::Under(acquire, _)) => {
            vec![Part::Acquire(acquire)]
        }
        Stmt::Complete(Complete::After(block, _)) | Stmt::Block(_, block) => {
            vec![Part::Block(block)]
        }
        Stmt::Closure(_, closure) | Stmt::Run(closure) => vec![Part::Block(&closure.body)],
        Stmt::Call(call) => vec![Part::Call(call)],
        Stmt::Check(cond, _) => vec![Part::Cond(cond)],
        Stmt::If(cond, then, other)
        | Stmt::Match(cond, then, other)
        | Stmt::MatchGuard(cond, then, other) => {
            vec![Part::Cond(cond), Part::Block(then), Part::Block(other)]
        }
        Stmt::IfLet(acquire, then, other) => {
            vec![
                Part::Acquire(acquire),
                Part::Block(then),
                Part::Block(other),
            ]
        }
        Stmt::TryAcquire(_, _, acquire, then, other) => vec![
            Part::Acquire(acquire),
            Part::Block(then),
            Part::Block(other),
        ],
        Stmt::Test(_, _, _, _, then, other) => {
            vec![Part::Block(then), Part::Block(other)]
        }
        Stmt::Loop(form, _, body) => match form {
            Loop::While(cond) => vec![Part::Cond(cond), Part::Block(body)],
            Loop::WhileLet(acquire) => vec![Part::Acquire(acquire), Part::Block(body)],
            Loop::Endless | Loop::For => vec![Part::Block(body)],
        },
        _ => Vec::new(),
    }
}

fn init_parts(init: &Init) -> Vec<Part<'_>> {
    match init {
        Init::One(value) => vec![Part::Value(value)],
        Init::Two(first, second) => vec![Part::Value(first), Part::Value(second)],
        Init::Then(acquire) | Init::TryAcquire(acquire) => vec![Part::Acquire(acquire)],
        Init::If(cond, value) => vec![Part::Cond(cond), Part::Value(value)],
        Init::None => Vec::new(),
    }
}

fn value_parts(value: &Value) -> Vec<Part<'_>> {
    match value {
        Value::Acquire(acquire) => vec![Part::Acquire(acquire)],
        Value::Call(call) => vec![Part::Call(call)],
        Value::If(cond, then, other) => {
            vec![Part::Cond(cond), Part::Value(then), Part::Value(other)]
        }
        Value::Block(block, value) => vec![Part::Block(block), Part::Value(value)],
        Value::Move(..) => Vec::new(),
    }
}

fn cond_parts(cond: &Cond) -> Vec<Part<'_>> {
    match cond {
        Cond::Peek(acquire) => vec![Part::Acquire(acquire)],
        Cond::Block(block, cond) => vec![Part::Block(block), Part::Cond(cond)],
        Cond::And(first, second) | Cond::Both(first, second) => {
            vec![Part::Cond(first), Part::Cond(second)]
        }
        Cond::Not(cond) | Cond::Matches(cond) => vec![Part::Cond(cond)],
        Cond::Flip | Cond::Bit(_) => Vec::new(),
    }
}

/// Shows `see` every statement in `block` and every part of it, however deep.
pub(crate) fn nested<'a>(block: &'a [Stmt], see: &mut dyn FnMut(Seen<'a>)) {
    for stmt in block {
        see(Seen::Stmt(stmt));
        for part in parts(stmt) {
            nested_part(&part, see);
        }
    }
}

/// As [`nested`], for the value at the end of a function.
pub(crate) fn nested_value<'a>(value: &'a Value, see: &mut dyn FnMut(Seen<'a>)) {
    nested_part(&Part::Value(value), see);
}

/// The closures with names of `program`.
pub(crate) fn closures(program: &Program) -> BTreeMap<usize, &Closure> {
    let mut found = BTreeMap::new();
    for function in &program.functions {
        nested(&function.body, &mut |seen| {
            if let Seen::Stmt(Stmt::Closure(id, closure)) = seen {
                found.insert(*id, closure);
            }
        });
    }
    found
}

/// What [`nested`] shows.
#[derive(Clone, Copy)]
pub(crate) enum Seen<'a> {
    Stmt(&'a Stmt),
    Cond(&'a Cond),
    Acquire(&'a Acquire),
    Call(&'a Call),
    Value(&'a Value),
}

fn nested_part<'a>(part: &Part<'a>, see: &mut dyn FnMut(Seen<'a>)) {
    let inner = match *part {
        Part::Block(block) => return nested(block, see),
        Part::Acquire(acquire) => return see(Seen::Acquire(acquire)),
        Part::Call(call) => return see(Seen::Call(call)),
        Part::Cond(cond) => {
            see(Seen::Cond(cond));
            cond_parts(cond)
        }
        Part::Value(value) => {
            see(Seen::Value(value));
            value_parts(value)
        }
    };
    for part in inner {
        nested_part(&part, see);
    }
}

/// Shows `see` every block of statements in `block`, itself first.
pub(crate) fn nested_mut(block: &mut Vec<Stmt>, see: &mut dyn FnMut(&mut Vec<Stmt>)) {
    see(block);
    for stmt in block {
        match stmt {
            Stmt::Let(_, Init::One(value) | Init::If(_, value))
            | Stmt::Assign(_, value)
            | Stmt::Discard(value, _) => in_value(value, see),
            Stmt::Complete(Complete::After(block, _))
            | Stmt::Block(_, block)
            | Stmt::Loop(_, _, block) => nested_mut(block, see),
            Stmt::Closure(_, closure) | Stmt::Run(closure) => nested_mut(&mut closure.body, see),
            Stmt::If(_, then, other)
            | Stmt::Match(_, then, other)
            | Stmt::MatchGuard(_, then, other)
            | Stmt::IfLet(_, then, other)
            | Stmt::TryAcquire(_, _, _, then, other)
            | Stmt::Test(_, _, _, _, then, other) => {
                nested_mut(then, see);
                nested_mut(other, see);
            }
            _ => {}
        }
    }
}

fn in_value(value: &mut Value, see: &mut dyn FnMut(&mut Vec<Stmt>)) {
    if let Value::Block(block, value) = value {
        nested_mut(block, see);
        in_value(value, see);
    }
}
